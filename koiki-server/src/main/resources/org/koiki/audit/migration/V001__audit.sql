create table entry (
    id bigint generated always as identity primary key,
    tx xid8 not null default pg_current_xact_id(),
    recorded_at timestamptz not null default clock_timestamp(),
    market_time timestamptz not null,
    company text,
    user_id text,
    certificate text,
    address text,
    action text not null,
    subject text,
    owner text,
    outcome text not null,
    detail text
);
comment on column entry.tx is 'Transaction that wrote the entry. A batch holds the entries of a range of transactions, all ended when it is sealed.';
create index entry_tx on entry (tx, id);
create index entry_company on entry (company, id);
create index entry_owner on entry (owner, id) where owner is not null;

create table seal (
    number bigint primary key,
    from_tx xid8 not null,
    until_tx xid8 not null check (until_tx > from_tx),
    ids bigint[] not null,
    digests bytea not null check (octet_length(digests) = 32 * cardinality(ids)),
    seal bytea not null check (octet_length(seal) = 32),
    sealed_at timestamptz not null default clock_timestamp()
);
comment on table seal is 'One sealed batch: SHA-256 of each entry in the order of tx and id, and of the former seal with all of this.';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit.% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger entry_is_append_only before update or delete or truncate on entry
    for each statement execute function refuse_change();
create trigger seal_is_append_only before update or delete or truncate on seal
    for each statement execute function refuse_change();
