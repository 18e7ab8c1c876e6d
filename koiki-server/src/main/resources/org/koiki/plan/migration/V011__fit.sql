create table fit_round (
    round text collate "C" not null check (round in ('FIRST', 'SECOND')),
    days_before int not null,
    due_at time not null,
    valid_from date not null,
    mark text not null check (mark in ('CONFIRMED', 'INFERRED')),
    primary key (round, valid_from)
);
comment on table fit_round is 'Until when the TSO fills solar and wind values into FIT working files, from a delivery day on: days before it and time in Japan.';
insert into fit_round values
    ('FIRST', 2, '16:00', '2016-04-01', 'INFERRED'),
    ('SECOND', 1, '06:00', '2016-04-01', 'INFERRED'),
    ('FIRST', 2, '16:00', '2020-04-01', 'CONFIRMED'),
    ('SECOND', 1, '06:00', '2020-04-01', 'CONFIRMED');

create table fit_file (
    id text collate "C" primary key,
    target_date date not null,
    filer text collate "C" not null,
    sender text collate "C" not null,
    company text collate "C" not null,
    destination text collate "C" not null,
    tso text collate "C" not null,
    status text not null,
    receipt_status text not null,
    steps int not null,
    created_at timestamptz not null,
    submitted_at timestamptz not null,
    updated_at timestamptz not null,
    filled_at timestamptz,
    file_name text not null,
    xml bytea not null,
    unique (target_date, filer)
);
comment on table fit_file is 'FIT working files (0152) as they stand, one for each delivery day and plan filer. Times are market times.';
comment on column fit_file.company is 'Company that files; tso is that of the addressed TSO.';
comment on column fit_file.submitted_at is 'When the retailer last sent its file; filled_at when the TSO last gave values, absent until it has.';
create index fit_file_company on fit_file (company, target_date);
create index fit_file_tso on fit_file (tso, target_date);

create table fit_step (
    fit_file text collate "C" not null references fit_file,
    step int not null,
    side text not null check (side in ('RETAILER', 'TSO')),
    status text not null,
    receipt_status text not null,
    company text collate "C" not null,
    user_id text,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    sha256 text collate "C" not null,
    file_name text not null,
    original bytea not null,
    primary key (fit_file, step)
);
comment on table fit_step is 'Every file that retailer and TSO put for a FIT working file, and the states that it led to.';
