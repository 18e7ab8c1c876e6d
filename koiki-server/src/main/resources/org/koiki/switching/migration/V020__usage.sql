create sequence usage_number;

create table usage_access (
    number text primary key default 'U' || lpad(nextval('switching.usage_number')::text, 11, '0'),
    point text not null check (point ~ '^[0-9]{22}$'),
    family text not null check (family in ('LV', 'HV')),
    company text not null,
    tso text not null,
    stage text not null,
    contract_number text,
    customer_name text,
    customer_kana text,
    address text,
    likeness jsonb not null,
    consent_method text not null,
    consent_on date not null,
    days int not null check (days > 0),
    until date,
    password_hash text,
    refusal text,
    note text,
    received_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 1,
    request_key text,
    request_digest text,
    erased_at timestamptz,
    unique (company, request_key),
    check ((stage = 'GRANTED') = (until is not null)),
    check ((stage = 'REFUSED') = (refusal is not null))
);
comment on table usage_access is 'Applications for access to a customer''s usage (使用量情報照会申請). Personal columns and papers are emptied when the time to keep them is over.';
comment on column usage_access.likeness is 'How alike each field is to the contract: SAME, CLOSE, DIFFERENT. Never a value.';
comment on column usage_access.password_hash is 'Slow hash of the password, made when the retailer takes it; the password itself is kept nowhere.';
create index usage_access_company on usage_access (company, number);
create index usage_access_tso on usage_access (tso, number);
create unique index usage_access_once on usage_access (point, company) where stage = 'WITH_TSO';
create index usage_access_open on usage_access (point) where password_hash is not null;

create table usage_paper (
    access text not null references usage_access,
    paper int not null,
    name text not null,
    type text not null,
    content bytea not null,
    primary key (access, paper)
);
comment on table usage_paper is 'Identity papers that came with an application.';

create table usage_inquiry (
    id bigint generated always as identity primary key,
    point text not null,
    company text not null,
    user_id text,
    at timestamptz not null,
    access text references usage_access
);
comment on table usage_inquiry is 'Who looked for a point''s usage when, and with whose password; none where it was wrong.';
create index usage_inquiry_tries on usage_inquiry (company, point, at) where access is null;
