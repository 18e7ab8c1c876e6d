create table due (
    id bigint generated always as identity primary key,
    kind text not null,
    key text not null,
    due_at timestamptz not null,
    priority integer not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'DONE')),
    done_at timestamptz,
    attempts integer not null default 0,
    retry_at timestamptz,
    error text,
    unique (kind, key)
);
create index due_waiting on due (due_at, priority, id) where state = 'WAITING';
comment on column due.due_at is 'On the market clock. All other times here are on the database''s own.';
comment on column due.error is 'The kind of the last failure, without its message, which might tell personal data.';

create table due_lease (
    only_row boolean primary key default true check (only_row),
    holder uuid not null,
    until timestamptz not null
);
comment on table due_lease is 'Which node runs what falls due, and until when unless it renews.';

alter table clock
    add column standing_at timestamptz,
    add column jump_from timestamptz,
    add column jump_to timestamptz,
    add constraint clock_jump check (num_nonnulls(standing_at, jump_from, jump_to) in (0, 3));
comment on column clock.standing_at is 'Where the clock stands on a jump, whatever the offset; null while it runs.';
