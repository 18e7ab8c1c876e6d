create table load (
    id bigint generated always as identity primary key,
    kind text collate "C" not null check (kind in ('POINTS', 'METERS', 'CONTRACTS')),
    company text collate "C" not null,
    user_id text,
    begun_at timestamptz not null,
    ended_at timestamptz,
    lines bigint not null default 0,
    added bigint not null default 0,
    changed bigint not null default 0,
    unchanged bigint not null default 0,
    waiting bigint not null default 0,
    refused bigint not null default 0
);
comment on table load is 'Files of points, meters and contracts and what became of them, in market time. One without an end is being loaded, or was cut off: the same file may be loaded again.';
create index load_company on load (company, id);

create table load_fault (
    load bigint not null references load,
    line bigint not null,
    field text collate "C",
    code text collate "C" not null,
    value text,
    ja text not null,
    en text not null
);
comment on table load_fault is 'Lines that were not taken and why, up to a bound for each file.';
create index load_fault_load on load_fault (load, line);

create table task (
    id bigint generated always as identity primary key,
    area smallint not null,
    number text collate "C" not null,
    kind text collate "C" not null,
    given jsonb not null,
    created_at timestamptz not null,
    settled_at timestamptz,
    settled_by text,
    outcome text
);
comment on table task is 'Master data that came late, out of order or against what stands, until somebody or something settles it.';
comment on column task.given is 'What came, as it came.';
create unique index task_open on task (area, number, kind, given) where settled_at is null;
