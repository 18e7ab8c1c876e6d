create table service_number (
    company text not null,
    operation text not null,
    number text not null,
    changed_at timestamptz not null,
    primary key (company, operation)
);
comment on table service_number is 'Numbers under which members know the operations (サービス番号). Those of the coordinator hold for all who have none of their own.';

create table look (
    at timestamptz not null,
    company text not null,
    user_id text,
    number text not null,
    tso text,
    purpose text not null
);
comment on table look is 'Looks at personal data, to tell unusual ones. No personal data is in it.';
create index look_at on look (at);

alter table application add column erased_at timestamptz;
create index application_erase on application (updated_at) where erased_at is null and stage in ('COMPLETED', 'REFUSED', 'CANCELLED');
create index usage_access_erase on usage_access (updated_at) where erased_at is null;
