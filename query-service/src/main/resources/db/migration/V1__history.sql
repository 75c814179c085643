-- Everything that the log has told. The line is the truth; the other columns are what is searched.
create table history (
    position    bigint primary key,
    stream      text not null,
    stream_key  text not null,
    version     integer not null,
    event_id    uuid not null unique,
    type        text not null,
    occurred_on date not null,
    recorded_at timestamptz(6) not null,
    actor       text not null,
    role        text not null,
    line        bytea not null,
    leaf        bytea not null,
    unique (stream_key, version)
);
comment on column history.stream_key is 'streams are compared without regard to case';

-- Where reading the topic goes on; moved in the transaction that adds to history.
create table inbox (
    only_one    boolean primary key default true check (only_one),
    position    bigint not null,
    next_offset bigint not null,
    topic_id    text not null
);

-- How far each read model has followed history; moved in the transaction that changes its rows.
create table read_model (
    name     text primary key,
    position bigint not null
);

grant usage on schema query to "${runtime}";
grant select, insert on history to "${runtime}";
grant select, insert, update on inbox, read_model to "${runtime}";
