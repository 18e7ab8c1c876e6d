create table certificate (
    fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
    company text not null,
    subject text,
    issuer text,
    serial text,
    valid_from timestamptz,
    valid_until timestamptz,
    content bytea,
    registered_at timestamptz not null,
    revoked_at timestamptz,
    warned_days int
);
comment on column certificate.content is 'DER. Absent, with the columns taken from it, until a certificate registered by fingerprint is first seen.';
comment on column certificate.warned_days is 'Last threshold of days before expiry that the company was warned of.';
create index certificate_company on certificate (company);

create table account (
    id text primary key check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$'),
    company text not null,
    kind text not null check (kind in ('PERSON', 'SYSTEM')),
    preset text not null check (preset in ('ADMINISTRATOR', 'ORDINARY')),
    password_hash text not null,
    must_change boolean not null,
    password_set_at timestamptz not null,
    password_expires_at timestamptz,
    revision bigint not null default 1,
    created_at timestamptz not null
);
create unique index account_id_ignoring_case on account (lower(id));
create index account_company on account (company);

create table former_password (
    account text not null references account on delete cascade,
    replaced_at timestamptz not null,
    password_hash text not null,
    primary key (account, replaced_at)
);

create table tries (
    company text not null,
    user_hash text not null,
    failures int not null,
    last_at timestamptz not null,
    locked_at timestamptz,
    primary key (company, user_hash)
);
comment on table tries is
    'Failed logins by company of the certificate and SHA-256 of the user id as typed, whether there is such a user or not.';

create table password_policy (
    single boolean primary key default true check (single),
    minimum_length int not null,
    remembered int not null,
    maximum_age_days int,
    one_time_days int not null,
    tries int not null,
    mark text not null
);
insert into password_policy (minimum_length, remembered, maximum_age_days, one_time_days, tries, mark)
values (12, 5, 180, 7, 5, 'tries confirmed (plans.md §1), the rest inferred (switching.md §2)');
