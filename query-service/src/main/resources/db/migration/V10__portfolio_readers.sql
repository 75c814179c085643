-- For whom a plan is listed: everybody, who acts for one of its members, or auditors. Every plan is computed anew.
delete from portfolio;
delete from read_model where name = 'portfolio';
alter table portfolio
    add column readers    text not null check (readers in ('PUBLIC', 'MEMBERS', 'AUDITORS')),
    add column reader_ids text[] not null;
comment on column portfolio.reader_ids is 'the keys of the members by which the plan is made';
