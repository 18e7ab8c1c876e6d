create table energy_file (
    id bigint generated always as identity primary key,
    area text collate "C" not null check (area ~ '^[0-9]{2}$'),
    receiver text collate "C" not null,
    name text collate "C" not null,
    prefix text collate "C" not null,
    code text collate "C" not null,
    family text collate "C" not null,
    voltage text collate "C" not null,
    date date not null,
    slot smallint,
    month text collate "C" check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    revision smallint not null,
    split int not null,
    size bigint not null check (size > 0),
    sha256 bytea not null check (length(sha256) = 32),
    path text not null,
    target_at timestamptz not null,
    published_at timestamptz not null,
    unique (area, receiver, name)
);
comment on table energy_file is 'Published energy files. What stands under a name never changes; a correction has a new name.';
comment on column energy_file.id is 'Given under a lock that is held to the end of the transaction: whoever reads on from an id misses nothing.';
comment on column energy_file.date is 'Target date of 30-minute energy; the date in the name of fixed usage.';
comment on column energy_file.path is 'Where the bytes lie, from the files folder on.';
comment on column energy_file.target_at is 'Market time by which the file had to be there.';
create index energy_file_receiver on energy_file (receiver, id);
create index energy_file_date on energy_file (area, receiver, date);
create index energy_file_board on energy_file (area, date, family);
