create sequence connection_test_number;

create table connection_test (
    number text primary key default 'C' || lpad(nextval('metering.connection_test_number')::text, 11, '0'),
    area text collate "C" not null,
    company text collate "C" not null,
    receiver text collate "C" not null,
    tso text collate "C" not null,
    stage text not null check (stage in ('REQUESTED', 'CONFIRMED', 'DECLINED', 'RUNNING', 'FINISHED')),
    booked_for timestamptz,
    note text,
    test_case smallint not null default 1,
    sample_day date not null,
    trail_end bigint not null default 0,
    requested_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);
comment on table connection_test is 'Connection tests (連携テスト) of a receiver with the automatic download of an area.';
comment on column connection_test.test_case is 'The case that the base path without a case serves.';
comment on column connection_test.trail_end is 'Where the audit trail ended when the test began; refused connections after it count.';
create unique index connection_test_running on connection_test (area, receiver) where stage = 'RUNNING';
create index connection_test_company on connection_test (company, number);
create index connection_test_tso on connection_test (tso, number);

create table connection_seen (
    id bigint generated always as identity primary key,
    test text not null references connection_test,
    test_case smallint not null,
    act text not null check (act in ('LISTED', 'FETCHED', 'CONFIRMED')),
    file text collate "C",
    outcome text,
    address text,
    at timestamptz not null,
    ticked_at timestamptz not null
);
comment on table connection_seen is 'What was seen of the client, and what its people confirmed.';
comment on column connection_seen.at is 'Market time.';
comment on column connection_seen.ticked_at is 'System time: pauses between two requests are measured with it.';
create index connection_seen_test on connection_seen (test, id);
