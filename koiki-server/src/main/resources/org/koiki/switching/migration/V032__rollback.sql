create sequence rollback_number;

create table rollback (
    number text primary key default 'K' || lpad(nextval('switching.rollback_number')::text, 11, '0'),
    start_application text not null references application,
    end_application text not null references application,
    point text not null,
    tso text not null,
    new_company text not null,
    old_company text not null,
    switched_on date not null,
    requester text not null,
    stage text not null check (stage in ('AWAITING_CONSENT', 'WITH_TSO', 'DONE', 'REFUSED', 'DENIED', 'WITHDRAWN', 'LAPSED')),
    reason text not null,
    note text,
    answer text,
    lapse_on date not null,
    requested_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 1,
    check (requester in (new_company, old_company))
);
comment on table rollback is 'Wishes to roll a wrong switch back (誤スイッチングの巻き戻し).';
create unique index rollback_once on rollback (start_application) where stage in ('AWAITING_CONSENT', 'WITH_TSO', 'DONE');
create index rollback_new on rollback (new_company, number);
create index rollback_old on rollback (old_company, number);
create index rollback_tso on rollback (tso, number);

create table rollback_step (
    rollback text not null references rollback,
    step int not null,
    stage text not null,
    at timestamptz not null,
    company text,
    primary key (rollback, step)
);

alter table desk_rule drop constraint desk_rule_action_check;
alter table desk_rule add constraint desk_rule_action_check check (action in ('MATCH', 'ACCEPT', 'COMPLETE', 'ROLLBACK'));
