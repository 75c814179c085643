-- Who publishes holds the place for a short while at a time and under a number that every next holder raises: one that was
-- paused or cut off finds the number raised, and moves nothing any more. Time is told by this server alone.
alter table published
    add column term       bigint      not null default 0,
    add column held_until timestamptz not null default '-infinity';
alter table people.published_changes
    add column term       bigint      not null default 0,
    add column held_until timestamptz not null default '-infinity';
comment on column published.term is 'raised by whoever takes over; only its holder moves the position';
comment on column published.held_until is 'until then nobody else takes over';
