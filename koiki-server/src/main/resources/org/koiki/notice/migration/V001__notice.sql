create table notice (
    id bigint generated always as identity primary key,
    company text not null,
    kind text not null,
    key text not null,
    ja text not null,
    en text not null,
    link text,
    created_at timestamptz not null,
    read_at timestamptz,
    read_by text,
    unique (company, kind, key)
);
comment on table notice is 'The inboxes of all companies, in market time. A notice is read for the whole company once one of its users read it.';
create index notice_inbox on notice (company, id);
create index notice_unread on notice (company) where read_at is null;
