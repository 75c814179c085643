-- Which timers of which plans are set to which day: found in the log, and found anew whenever the rows are thrown away.
create schema timers;
create table timers.running (
    plan_id text        not null,
    timer   text        not null,
    due_on  date        not null,
    zone    text        not null,
    told    timestamptz not null,
    primary key (plan_id, timer, due_on)
);
comment on column timers.running.told is 'when anything was last recorded of the plan';
create index running_due on timers.running (due_on);
create index running_plan on timers.running (lower(plan_id));

-- Up to which position of the log they were found, and by which version of the software.
create table timers.followed (
    only_row boolean primary key default true check (only_row),
    position bigint  not null,
    made_by  int     not null
);
insert into timers.followed (position, made_by) values (0, 0);

-- Who looks at them next: the one task of db-scheduler, in its form.
create table timers.tick (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

grant usage on schema timers to ${writer};
grant select, insert, delete on timers.running to ${writer};
grant select, update on timers.followed to ${writer};
grant select, insert, update, delete on timers.tick to ${writer};
