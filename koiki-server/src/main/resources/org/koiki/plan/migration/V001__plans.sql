create table plan (
    target_date date not null,
    message_code text collate "C" not null,
    filer text collate "C" not null,
    version int not null,
    filing bigint,
    sender text collate "C" not null,
    company text collate "C" not null,
    destination text collate "C" not null,
    tso text collate "C" not null,
    members text[] collate "C" not null,
    file_name text not null,
    sha256 bytea not null,
    received_at timestamptz not null,
    closes_at timestamptz not null,
    fetched_version int,
    fetched_at timestamptz,
    primary key (target_date, message_code, filer)
) partition by range (target_date);
comment on table plan is 'What stands, one row for each plan: kind, target date and filer. Its row lock puts filings of one plan in order.';
comment on column plan.version is '0 while its first filing is under way.';
comment on column plan.company is 'Company that filed the standing version; tso and members are the companies of the addressed TSO and of the members on the target date.';
comment on column plan.sha256 is 'Of the XML as filed.';
create index plan_tso on plan (tso, target_date);
create index plan_company on plan (company, target_date);

create table filing (
    id bigint generated always as identity,
    day date not null,
    received_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    company text collate "C" not null,
    user_id text,
    certificate text,
    accepted boolean not null,
    repeated boolean not null default false,
    reason text,
    faults int not null default 0,
    message_code text collate "C",
    target_date date,
    sender text collate "C",
    filer text collate "C",
    destination text collate "C",
    version int,
    file_name text,
    sha256 bytea,
    original bytea,
    standing bytea,
    findings json,
    carried_over json,
    primary key (day, id)
) partition by range (day);
comment on table filing is 'Every attempt to file, accepted or refused. An accepted one that is no repeat is a version of its plan.';
comment on column filing.day is 'Target date of the plan; the day of receipt when the file does not tell it.';
comment on column filing.received_at is 'Market time at which the file was wholly received; recorded_at is system time.';
comment on column filing.original is 'Zip as received. A repeat has none: it is the one of its version.';
comment on column filing.standing is 'Zip of the standing plan of this version, when rows of the former version were carried over.';
create index filing_company on filing (company, id);
create unique index filing_version on filing (day, message_code, filer, version) where version is not null and not repeated;
alter table filing alter column original set storage external, alter column standing set storage external;

create table standing_row (
    target_date date not null,
    message_code text collate "C" not null,
    filer text collate "C" not null,
    ordinal smallint not null,
    block text collate "C" not null,
    kind text collate "C" not null,
    counterparty text collate "C",
    plan_number text,
    name text,
    automatic text,
    area_specified text,
    kwh int[] not null,
    second int[],
    primary key (target_date, message_code, filer, ordinal)
) partition by range (target_date);
comment on table standing_row is 'The rows of the plans that stand, totals and trades, in the order of the file.';
comment on column standing_row.block is 'Member or generation group in whose block the row stands, or the filer for the whole plan.';
comment on column standing_row.counterparty is 'Counterparty or plant; absent for totals.';
comment on column standing_row.second is 'JP06371; empty when 0 in every slot, absent when the file has none.';

create view standing_slot as
select r.target_date, r.message_code, r.filer, r.block, r.kind, r.counterparty, r.plan_number, s.slot, s.kwh
from standing_row r, unnest(r.kwh) with ordinality s (kwh, slot);
comment on view standing_slot is 'The plans that stand, one line for each row and slot (コマ).';

create table delivery (
    id bigint generated always as identity,
    target_date date not null,
    message_code text collate "C" not null,
    filer text collate "C" not null,
    version int not null,
    company text collate "C" not null,
    user_id text,
    channel text not null,
    fetched_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (target_date, message_code, filer, id)
) partition by range (target_date);
comment on table delivery is 'Who has fetched which version of a plan, and when in market time.';

create table plan_other_days partition of plan default;
create table filing_other_days partition of filing default;
create table standing_row_other_days partition of standing_row default;
create table delivery_other_days partition of delivery default;

create function make_month(month date) returns void language plpgsql as $$
declare
    parent text;
begin
    perform pg_advisory_xact_lock(hashtext('plan.make_month'));
    foreach parent in array array['plan', 'filing', 'standing_row', 'delivery'] loop
        execute format(
            'create table if not exists plan.%I partition of plan.%I for values from (%L) to (%L)',
            parent || to_char(month, '_YYYYMM'), parent, month, month + interval '1 month');
    end loop;
end $$;
comment on function make_month is 'Makes the partitions of a month, so that a month can be put away as a whole.';
