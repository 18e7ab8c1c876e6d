create table revision (
    number bigint primary key,
    recorded_at timestamptz not null default now(),
    market_time timestamptz not null,
    company text,
    user_id text,
    seed text unique
);
comment on table revision is 'One change of the masters: who and when, or the folder of seed files that was loaded.';

create table version (
    validity daterange not null,
    revision bigint not null,
    replaced bigint not null
);
comment on table version is 'Columns of every master table: the days on which a record holds, the revision that wrote it and the one that replaced it. 9223372036854775807: it stands. No row is ever deleted.';

create table area (
    code text, digit text not null, name text not null, name_en text not null,
    like version, primary key (code, replaced, validity without overlaps)
);
create table company (
    code text, name text not null, name_en text not null, roles text[] not null,
    like version, primary key (code, replaced, validity without overlaps)
);
create table operator (
    code text, company text not null, name text not null, area text,
    like version, primary key (code, replaced, validity without overlaps)
);
create table balancing_group (
    code text, kind text not null, name text not null, area text not null, lead text not null,
    like version, primary key (code, replaced, validity without overlaps)
);
create table membership (
    "group" text, operator text,
    like version, primary key ("group", operator, replaced, validity without overlaps)
);
create table filer (
    code text, operator text not null, name text not null, area text not null,
    like version, primary key (code, replaced, validity without overlaps)
);
create table plant (
    code text, name text not null, area text not null,
    like version, primary key (code, replaced, validity without overlaps)
);
create table plant_link (
    "group" text, plant text, priority integer not null,
    like version, primary key ("group", plant, replaced, validity without overlaps)
);
create table market_counterparty (
    code text, market text not null, name text not null, plan_number text not null,
    like version, primary key (code, replaced, validity without overlaps)
);
