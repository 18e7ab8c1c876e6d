create table extension (
    company text collate "C" not null,
    kind text collate "C" not null check (kind in ('EXCHANGE', 'EXTRA')),
    since timestamptz not null,
    primary key (company, kind)
);
comment on table extension is 'Messages in trees of the hub''s own that companies take; what is not here is neither written nor listed for them.';
comment on column extension.since is 'Market time.';
