-- The event log: the durable truth. Positions are dense from 1 in commit order, versions dense from 1 in a stream;
-- a stream is the same however its name is spelled in upper and lower case.
create table event_log (
    position    bigint      primary key check (position > 0),
    stream      text        not null,
    version     int         not null check (version > 0),
    event_id    uuid        not null unique,
    command_id  uuid        not null,
    type        text        not null,
    recorded_at timestamptz not null,
    line        bytea       not null
);
create unique index event_log_stream on event_log (lower(stream), version);

-- What an accepted command was answered with, kept for those who send it again under its key.
create table receipt (
    command_id  uuid        primary key,
    digest      text        not null,
    answer      text        not null,
    recorded_at timestamptz not null
);
create index receipt_age on receipt (recorded_at);

-- How far the log has been published to Kafka: one row.
create table published (
    only_row boolean primary key default true check (only_row),
    position bigint  not null
);
insert into published (position) values (0);

-- The erasable register of natural persons: never part of the log, never of a backup that cannot forget.
create schema people;
create table people.person (
    id               uuid primary key,
    name             text not null,
    name_key         text not null,
    organisation     text not null,
    organisation_key text not null,
    entered_at       timestamptz not null,
    unique (name_key, organisation_key)
);

grant usage on schema public, people to ${writer};
grant select, insert on event_log to ${writer};
grant select, insert, delete on receipt to ${writer};
grant select, update on published to ${writer};
grant select, insert on people.person to ${writer};
