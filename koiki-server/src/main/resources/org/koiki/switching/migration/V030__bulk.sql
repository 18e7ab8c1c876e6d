create sequence bulk_number;

create table bulk_file (
    number text primary key default 'B' || lpad(nextval('switching.bulk_number')::text, 11, '0'),
    company text not null,
    name text not null,
    stage text not null check (stage in ('CHECKED', 'CONFIRMED', 'DONE', 'DISCARDED')),
    uploaded_at timestamptz not null,
    confirmed_at timestamptz,
    finished_at timestamptz,
    user_id text,
    certificate text,
    address text not null,
    check (stage <> 'DONE' or finished_at is not null)
);
comment on table bulk_file is 'Files of many applications (一括申請). Who confirmed one is in whose name its rows are filed.';
create index bulk_file_company on bulk_file (company, number);
create index bulk_file_work on bulk_file (number) where stage = 'CONFIRMED';
create index bulk_file_waiting on bulk_file (uploaded_at) where stage = 'CHECKED';

create table bulk_row (
    file text not null references bulk_file on delete cascade,
    row int not null,
    kind text,
    point text,
    wished_on date,
    earliest jsonb,
    outcome text not null check (outcome in ('ACCEPTABLE', 'REFUSED', 'FILED')),
    faults jsonb not null default '[]',
    content jsonb,
    application text references application,
    tries int not null default 0,
    primary key (file, row),
    check ((outcome = 'FILED') = (application is not null)),
    check (outcome = 'ACCEPTABLE' or content is null)
);
comment on table bulk_row is 'What becomes of each row. The content, personal data among it, stays only until the row is filed or the file is given up.';
create index bulk_row_pending on bulk_row (file, row) where outcome = 'ACCEPTABLE';
