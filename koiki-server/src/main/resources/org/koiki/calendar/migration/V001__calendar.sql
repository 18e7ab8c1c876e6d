create extension if not exists btree_gist with schema public;

create table clock (
    only_row boolean primary key default true check (only_row),
    offset_millis bigint not null
);
comment on table clock is 'Market clock minus system clock, for all nodes. No row: a movable clock never started here.';

create table holiday (
    day date primary key,
    name text not null
);

create table filing_rule (
    message_code text not null,
    closes_days_before integer not null check (closes_days_before >= 0),
    closes_at time not null,
    opens_days_before integer check (opens_days_before >= closes_days_before),
    opens_at time,
    valid_from date not null,
    valid_until date,
    mark text not null check (mark in ('CONFIRMED', 'INFERRED')),
    valid daterange not null generated always as (daterange(valid_from, valid_until)) stored,
    primary key (message_code, valid without overlaps),
    check ((opens_days_before is null) = (opens_at is null))
);
comment on table filing_rule is 'When a plan may be filed, in days and JST times before the target date. No opening: any earlier day.';
