-- What the log has said of itself, signed; never changed and never removed.
create table checkpoint (
    size      bigint      primary key check (size > 0),
    root      bytea       not null check (octet_length(root) = 32),
    note      text        not null,
    frontier  bytea       not null check (octet_length(frontier) % 32 = 0),
    signed_at timestamptz not null
);
comment on column checkpoint.note is 'the signed note as it is published';
comment on column checkpoint.frontier is 'the roots of the complete subtrees from left to right, so that the tree grows on after a restart';

create trigger append_only before update or delete or truncate on checkpoint
    for each statement execute function refuse_change();

-- How far checkpoints have been published to Kafka, by their size: one row.
create table published_checkpoints (
    only_row   boolean     primary key default true check (only_row),
    position   bigint      not null,
    term       bigint      not null default 0,
    held_until timestamptz not null default '-infinity'
);
insert into published_checkpoints (position) values (0);

grant select, insert on checkpoint to ${publisher};
grant select, update on published_checkpoints to ${publisher};
grant select on checkpoint to ${reader}, ${auditor};
