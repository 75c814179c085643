-- A copy of the register of persons, which the topic makes and takes away again. "pass" is the reading of the topic in which
-- a row was seen last: when the copy is made anew, what was not seen goes.
create table person (
    id           uuid primary key,
    name         text not null,
    organisation text not null,
    joined_to    uuid,
    pass         bigint not null
);

-- Statistics are samples of what stands in a column, and would outlive the rows.
alter table person
    alter column name set statistics 0,
    alter column organisation set statistics 0;

-- Where reading a compacted topic goes on, and when its end was seen last: a tombstone that was not read in its time is gone.
create table topic_copy (
    topic       text primary key,
    topic_id    text not null,
    next_offset bigint not null,
    at_end      timestamptz not null,
    pass        bigint not null
);

grant select, insert, update, delete on person to "${runtime}";
grant select, insert, update on topic_copy to "${runtime}";
-- So that the space of erased rows is given back at once; before version 17 only the owner may, and does so by autovacuum.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        execute 'grant maintain on person to "${runtime}"';
    end if;
end
$$;
