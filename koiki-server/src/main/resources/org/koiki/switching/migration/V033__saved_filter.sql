create table saved_filter (
    user_id text not null,
    name text not null,
    query text not null,
    saved_at timestamptz not null,
    primary key (user_id, name)
);
comment on table saved_filter is 'Filters of the list of applications that users keep for themselves.';
