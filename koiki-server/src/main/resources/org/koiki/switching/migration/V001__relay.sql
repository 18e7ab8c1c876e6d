create sequence relay_number;

create table relay (
    number text primary key default 'R' || lpad(nextval('switching.relay_number')::text, 11, '0'),
    point text not null check (point ~ '^[0-9]{22}$'),
    family text not null check (family in ('LV', 'HV', 'FIT')),
    new_company text not null,
    old_company text not null,
    tso text not null,
    stage text not null,
    wished_on date not null,
    appointed boolean not null,
    contract_number text,
    customer_name text,
    customer_kana text,
    address text,
    building text,
    contact text,
    phone text,
    likeness jsonb not null,
    reasons text[] not null default '{}',
    note text,
    remind_on date not null,
    escalate_on date not null,
    lapse_on date not null,
    reminded boolean not null default false,
    escalated boolean not null default false,
    registered_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null default 1,
    request_key text,
    request_digest text,
    erased_at timestamptz,
    unique (new_company, request_key),
    check (old_company <> new_company),
    check (stage <> 'REFUSED' or cardinality(reasons) > 0)
);
comment on table relay is 'Termination relays (廃止取次). Personal columns are emptied when the time to keep them is over.';
comment on column relay.likeness is 'How alike each field is to the contract: SAME, CLOSE, DIFFERENT. Never a value.';
create index relay_new on relay (new_company, number);
create index relay_old on relay (old_company, number);
create index relay_open on relay (point) where stage in ('AWAITING_DECISION', 'ACCEPTED');
create unique index relay_once on relay (point, new_company) where stage in ('AWAITING_DECISION', 'ACCEPTED');
create index relay_lapse on relay (lapse_on) where stage = 'AWAITING_DECISION';
create index relay_remind on relay (remind_on) where stage = 'AWAITING_DECISION' and not (reminded and escalated);

create table relay_step (
    relay text not null references relay,
    step integer not null,
    stage text not null,
    at timestamptz not null,
    company text,
    primary key (relay, step)
);
comment on table relay_step is 'Every stage that a relay came to, and whose doing it was; nobody''s where the time ran out.';
