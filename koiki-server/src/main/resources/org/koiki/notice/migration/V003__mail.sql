create table preference (
    company text not null,
    kind text not null,
    mail boolean not null,
    feed boolean not null,
    webhook boolean not null,
    primary key (company, kind)
);
comment on table preference is 'Which ways besides the inbox notices of a kind take to a company. All of them while it has not chosen.';

create table address (
    id bigint generated always as identity primary key,
    company text not null,
    address text not null,
    language text not null check (language in ('ja', 'en')),
    kind text,
    unique nulls not distinct (company, address, kind)
);
comment on column address.kind is 'The one kind of notice that goes there; all kinds when absent.';

create table delivery (
    id bigint generated always as identity primary key,
    notice bigint not null references notice,
    channel text not null check (channel in ('MAIL', 'WEBHOOK')),
    target text not null,
    language text,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    tries integer not null default 0,
    due_at timestamptz not null,
    unique (notice, channel, target)
);
comment on table delivery is 'What is to be sent, in system time. While it is being sent, due_at is the end of the lease.';
create index delivery_due on delivery (channel, due_at) where state in ('WAITING', 'SENDING');
create index delivery_target on delivery (channel, target, id);

create table attempt (
    id bigint generated always as identity primary key,
    delivery bigint not null references delivery,
    at timestamptz not null,
    millis bigint not null,
    result text not null
);
comment on table attempt is 'The delivery log: each try that ended, and how.';
create index attempt_delivery on attempt (delivery, id);
