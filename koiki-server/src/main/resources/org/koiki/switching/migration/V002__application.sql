create sequence application_number;

create table application (
    number text primary key default 'A' || lpad(nextval('switching.application_number')::text, 11, '0'),
    kind text not null,
    family text not null check (family in ('LV', 'HV', 'FIT')),
    point text not null check (point ~ '^[0-9]{22}$'),
    company text not null,
    tso text not null,
    stage text not null,
    update_kind text not null default 'NEW' check (update_kind in ('NEW', 'CORRECT', 'CANCEL')),
    wished_on date not null,
    match_by date,
    relay text references relay,
    partner text,
    works_planned_on date,
    works_done_on date,
    effective_on date,
    stage_before text,
    refusal text,
    note text,
    content jsonb not null,
    received_at timestamptz not null,
    updated_at timestamptz not null,
    matched_at timestamptz,
    completed_at timestamptz,
    version integer not null default 1,
    request_key text,
    request_digest text,
    unique (company, request_key),
    check (stage <> 'REFUSED' or refusal is not null),
    check (stage <> 'MATCHED' or partner is not null)
);
comment on table application is 'Applications of retailers with the TSO (託送契約異動).';
comment on column application.content is 'What the kind of application carries, personal data among it.';
comment on column application.match_by is 'Last day on which a match of the two halves of a switch leaves the standard processing period.';
comment on column application.stage_before is 'Where it goes back to when the TSO does not let it go.';
create index application_company on application (company, number);
create index application_tso on application (tso, number)
    where stage in ('WITH_TSO', 'MATCHED', 'ACCEPTED', 'WORKS_PLANNED', 'WORKS_DONE', 'CANCEL_REQUESTED');
create index application_point on application (point);
create unique index application_one_start on application (point)
    where kind in ('SWITCH_START', 'MOVE_IN') and stage not in ('COMPLETED', 'REFUSED', 'CANCELLED');
create unique index application_one_end on application (point)
    where kind in ('SWITCH_END', 'MOVE_OUT') and stage not in ('COMPLETED', 'REFUSED', 'CANCELLED');
create index application_match_by on application (match_by) where stage = 'WAITING';

create table application_step (
    application text not null references application,
    step integer not null,
    stage text not null,
    at timestamptz not null,
    company text,
    detail text,
    primary key (application, step)
);
comment on table application_step is 'Every stage that an application came to, and whose doing it was; nobody''s where a rule or the time did it.';

create table desk_rule (
    tso text not null,
    action text not null check (action in ('MATCH', 'ACCEPT', 'COMPLETE')),
    automatic boolean not null,
    changed_at timestamptz not null,
    primary key (tso, action)
);
comment on table desk_rule is 'What a TSO leaves to the hub. Without a line the default of switching-limits.csv holds.';
