-- The files of evidence, whose bytes lie in the store under their hash.
create table evidence (
    sha256   text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size     bigint      not null check (size > 0),
    type     text        not null,
    kept_for text        not null, -- the subject of a token, whose quota it was
    kept_at  timestamptz not null
);

grant select, insert on evidence to ${writer};
