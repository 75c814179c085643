-- The register of persons can be joined and erased. Every change of a row takes the next number under the lock of this one
-- row, which is held until the change is committed: whoever sees a number sees all smaller ones.
create table people.register (
    only_row boolean primary key default true check (only_row),
    change   bigint  not null,
    version  int     not null default 0,
    cleaned  int     not null default 0
);
comment on column people.register.change is 'the last number given to a change of a row';
comment on column people.register.version is 'up to which version of the stream system/people the rows follow the log';
comment on column people.register.cleaned is 'after which version the table was last written anew, without what had been deleted';

alter table people.person
    add column joined_to  uuid,
    add column beginnings text[],
    add column change     bigint;
comment on column people.person.joined_to is 'the id under which this human is known now, never one that was joined itself';
comment on column people.person.beginnings is 'how the words of the name begin: rows that share none are not compared';

update people.person
   set change = numbered.change,
       beginnings = array(
           select distinct left(word, 3)
             from regexp_split_to_table(
                      lower(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f\u064b-\u065f\u0670\u0640]', '', 'g')),
                      '[[:space:][:punct:]]+') as word
            where length(word) > 1)
  from (select id, row_number() over (order by entered_at, id) as change from people.person) as numbered
 where person.id = numbered.id;
insert into people.register (change) select count(*) from people.person;

alter table people.person
    alter column beginnings set not null,
    alter column change set not null,
    add unique (change);
create index person_joined on people.person (joined_to) where joined_to is not null;
create index person_beginnings on people.person using gin (beginnings);

-- Statistics are samples of what stands in a column, and would outlive the rows. To say the type again drops those that are there.
alter table people.person
    alter column name type text,
    alter column name_key type text,
    alter column organisation type text,
    alter column organisation_key type text;
alter table people.person
    alter column name set statistics 0,
    alter column name_key set statistics 0,
    alter column organisation set statistics 0,
    alter column organisation_key set statistics 0,
    alter column beginnings set statistics 0;

-- What is left of a person who was erased.
create table people.erased (
    id     uuid   primary key,
    change bigint not null unique
);

-- How far the changes have been published to Kafka: one row, beside the rows, so that they are restored together.
create table people.published_changes (
    only_row boolean primary key default true check (only_row),
    position bigint  not null
);
insert into people.published_changes (position) values (0);

grant update (joined_to, change), delete on people.person to ${writer};
grant select, insert on people.erased to ${writer};
grant select, update on people.register, people.published_changes to ${writer};
-- So that the space of erased rows is given back at once; before version 17 only the owner may, and does so by autovacuum.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        execute 'grant maintain on people.person to ${writer}';
    end if;
end
$$;
