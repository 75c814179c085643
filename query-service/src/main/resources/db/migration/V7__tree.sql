-- How far the tree over the history has grown: its size, and the roots of its complete subtrees, 32 bytes each.
create table tree_frontier (
    only_one boolean primary key default true check (only_one),
    size     bigint not null check (size >= 0),
    subtrees bytea not null
);

-- The complete subtrees of 256 leaves and more; smaller ones are made from the leaves in history.
create table tree_node (
    level smallint not null,
    index bigint not null,
    hash  bytea not null,
    primary key (level, index)
);

-- What the log signed of itself, as it arrived. "seal" and "keys" are what the keys named by "ring" say of the signatures;
-- "agreement" is the comparison with the tree, which waits until the tree is large enough.
create table checkpoint (
    number      bigint generated always as identity primary key,
    note_hash   bytea not null unique,
    origin      text not null,
    size        bigint not null,
    root        bytea not null,
    note        text not null,
    received_at timestamptz(6) not null,
    forked      boolean not null,
    seal        text not null default 'UNKNOWN' check (seal in ('UNKNOWN', 'GENUINE', 'FORGED')),
    keys        text not null default '',
    ring        text,
    agreement   text not null default 'AHEAD' check (agreement in ('AHEAD', 'AGREES', 'DIFFERS'))
);
comment on column checkpoint.forked is 'when it arrived there was another of the same size with a different root';

create index checkpoint_size on checkpoint (size);
create index checkpoint_new on checkpoint (number) where ring is null;
create index checkpoint_ahead on checkpoint (size) where agreement = 'AHEAD';
create index checkpoint_wrong on checkpoint (size, number) where agreement = 'DIFFERS' or seal = 'FORGED' or forked;

grant select, insert, update on tree_frontier to "${runtime}";
grant select, insert on tree_node to "${runtime}";
grant select, insert, update on checkpoint to "${runtime}";
