create table fixed_unit (
    area smallint not null,
    reading date not null,
    due boolean not null default false,
    wakes integer not null default 0,
    dailies bigint[] not null default '{}',
    looked_at timestamptz,
    primary key (area, reading)
);
create index fixed_unit_due on fixed_unit (area, reading) where due;
comment on table fixed_unit is 'Fixed usage (確定使用量) of the points of an area whose meters are read on a day.';
comment on column fixed_unit.due is 'To be looked at.';
comment on column fixed_unit.wakes is 'Counts the times that it became due, so that a look does not end one that came meanwhile.';
comment on column fixed_unit.dailies is 'Issues of daily files whose values are in what is published.';
comment on column fixed_unit.looked_at is 'Market time.';

create table fixed_issue (
    id bigint generated always as identity primary key,
    area smallint not null,
    reading date not null,
    dailies bigint[] not null,
    state text collate "C" not null default 'WRITING' check (state in ('WRITING', 'LISTED')),
    created_at timestamptz not null,
    listed_at timestamptz,
    foreign key (area, reading) references fixed_unit
);
create unique index fixed_issue_writing on fixed_issue (area, reading) where state = 'WRITING';
comment on table fixed_issue is 'One issue of files of fixed usage. What it holds is settled before the first file is written, so that it can be written again after a crash with the same bytes.';
comment on column fixed_issue.dailies is 'Issues of daily files that its values come from.';
comment on column fixed_issue.created_at is 'Market time; the creation time in the files.';

create table fixed_record (
    area smallint not null,
    reading date not null,
    contract bigint not null,
    point text collate "C" not null,
    since date not null check (since < reading),
    retailer text collate "C" not null,
    voltage text collate "C" not null,
    voltage_name text not null,
    customer_id text,
    customer text,
    place text,
    power_factor int,
    next_reading date,
    state text collate "C" not null default 'WAITING' check (state in ('WAITING', 'PROVIDED', 'WITHHELD')),
    missing int not null default 0,
    split int,
    issue bigint references fixed_issue,
    primary key (area, reading, contract),
    foreign key (area, reading) references fixed_unit,
    check ((state = 'WAITING') = (split is null))
);
create index fixed_record_contract on fixed_record (area, contract, reading);
create index fixed_record_file on fixed_record (area, reading, retailer, voltage, split);
comment on table fixed_record is 'Points read on a day, each with the contract that supplied it up to then. What a file says of a point stands here from before its first file is written.';
comment on column fixed_record.since is 'First day of the period that the reading ends.';
comment on column fixed_record.missing is 'Slots without a value, as seen last.';
comment on column fixed_record.issue is 'The one that brought the values, all of them at once; corrections of days leave it.';

create table fixed_file (
    issue bigint not null references fixed_issue,
    area smallint not null,
    reading date not null,
    retailer text collate "C" not null,
    voltage text collate "C" not null,
    split int not null,
    revision int not null,
    primary key (area, reading, retailer, voltage, split, revision)
);
create index fixed_file_issue on fixed_file (issue);
comment on table fixed_file is 'Files of an issue.';

create table fixed_tally (
    area smallint not null,
    reading date not null,
    retailer text collate "C" not null,
    points int not null,
    provided int not null,
    withheld int not null,
    waiting int not null,
    primary key (area, reading, retailer),
    foreign key (area, reading) references fixed_unit
);
comment on table fixed_tally is 'Counts of records, as seen last.';
