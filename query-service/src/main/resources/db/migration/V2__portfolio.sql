-- One row a plan, computed from its record. Stage and overdue depend on today: their inputs are kept, not they.
create table portfolio (
    plan_key     text primary key,
    plan_id      text not null,
    opened       boolean not null,
    version      integer not null,
    position     bigint not null,
    changed_at   timestamptz(6) not null,
    facts        jsonb not null,
    open_until   date[] not null,
    searchable   text not null,
    parked       integer
);
comment on column portfolio.facts is 'what a list shows of the plan: title, members, stages entered, counts';
comment on column portfolio.open_until is 'last days of milestones that are not reported complete';
comment on column portfolio.parked is 'the version at which the stream of the plan cannot be read on';

grant select, insert, update, delete on portfolio to "${runtime}";
