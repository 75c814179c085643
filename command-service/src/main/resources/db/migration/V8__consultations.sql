-- What the public contributed, in its own words. The log has the salted hash of each text, which says nothing without the
-- salt: a row that goes takes both along. A text is committed before its event; once the event is seen in the log, the row
-- takes the next number, under the lock of one row, held until the commit. What never gets one was refused, and goes.
create schema consultation;
create table consultation.words (
    consultation text        not null,
    contribution text        not null,
    salt         bytea       not null,
    words        text        not null,
    entered_at   timestamptz not null,
    withheld     boolean     not null default false,
    change       bigint      unique,
    primary key (consultation, contribution)
);
comment on column consultation.words.consultation is 'its id in lower case, as ids are compared';
comment on column consultation.words.change is 'the number of the last change, once there is an event of it';
create index words_without_event on consultation.words (entered_at) where change is null;

-- Statistics are samples of what stands in a column, and would outlive the rows.
alter table consultation.words alter column words set statistics 0;

-- What is left of a text that was erased.
create table consultation.erased (
    consultation text   not null,
    contribution text   not null,
    change       bigint not null unique,
    primary key (consultation, contribution)
);

-- Up to which position of the log the rows follow it, and the last number that was given to a change of one.
create table consultation.followed (
    only_row boolean primary key default true check (only_row),
    position bigint  not null default 0,
    change   bigint  not null default 0,
    erased   bigint  not null default 0,
    cleaned  bigint  not null default 0
);
comment on column consultation.followed.cleaned is 'how many erasures the table had seen when it was last written anew';
insert into consultation.followed default values;

-- Policies: up to which position of the log each has looked, and what it has still to do.
create schema policies;
create table policies.followed (
    policy   text   primary key,
    position bigint not null default 0
);
insert into policies.followed (policy) values ('report-consultations');

create table policies.consultation_to_report (
    consultation text        primary key,
    version      int         not null,
    due_at       timestamptz not null
);
comment on table policies.consultation_to_report is 'consultations of which the plan does not know the last version yet, and when it is told';

grant usage on schema consultation, policies to ${writer};
grant select, insert, update, delete on consultation.words to ${writer};
grant select, insert on consultation.erased to ${writer};
grant select, update on consultation.followed, policies.followed to ${writer};
grant select, insert, update, delete on policies.consultation_to_report to ${writer};
-- So that the space of erased rows is given back at once; before version 17 only the owner may, and does so by autovacuum.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        execute 'grant maintain on consultation.words to ${writer}';
    end if;
end
$$;
