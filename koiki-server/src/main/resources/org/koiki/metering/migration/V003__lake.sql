create sequence lake_revision;

create table lake_file (
    path text collate "C" primary key,
    kind text collate "C" not null,
    area text collate "C" not null,
    since date not null,
    until date not null,
    slot smallint not null,
    first_point text collate "C" not null,
    last_point text collate "C" not null,
    rows bigint not null,
    bytes bigint not null,
    revision bigint not null,
    retired_at timestamptz
);
comment on table lake_file is 'The manifest of the lake: its files, and those that were replaced until they are deleted. Times are those of the system.';
comment on column lake_file.until is 'The last day.';
create index lake_file_live on lake_file (area, since, until) where retired_at is null;
create index lake_file_retired on lake_file (retired_at) where retired_at is not null;

create table lake_batch (
    key text collate "C" primary key,
    at timestamptz not null
);
comment on table lake_batch is 'Batches that the lake has taken, for good.';

create table lake_roster (
    area text collate "C" not null,
    day date not null,
    parts int not null,
    primary key (area, day)
);
comment on table lake_roster is 'Parts of the roster that were known when the lake took it.';

create table lake_job (
    id bigint generated always as identity primary key,
    area text collate "C" not null,
    since date not null,
    until date not null,
    done_at timestamptz,
    unique (area, since, until)
);
comment on table lake_job is 'Days and spans of days to be compacted.';
