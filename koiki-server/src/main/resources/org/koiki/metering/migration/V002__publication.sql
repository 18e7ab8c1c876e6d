create table publication (
    id bigint generated always as identity primary key,
    area smallint not null,
    day date not null,
    slot smallint not null,
    batches int[] not null,
    parts int not null,
    state text collate "C" not null default 'WRITING' check (state in ('WRITING', 'LISTED')),
    created_at timestamptz not null,
    listed_at timestamptz,
    files int,
    foreign key (area, day, slot) references slot
);
comment on table publication is 'One issue of the files of a slot or, as slot 0, of a day. What it holds is settled before the first file is written, so that it can be written again after a crash with the same bytes.';
comment on column publication.batches is 'By slot, the last batch that is in it.';
comment on column publication.parts is 'Parts of the roster that are in it.';
comment on column publication.created_at is 'Market time; the creation time in the files.';
create unique index publication_writing on publication (area, day, slot) where state = 'WRITING';
create index publication_of on publication (area, day, slot, id);

create table split_file (
    publication bigint not null references publication,
    area smallint not null,
    day date not null,
    slot smallint not null,
    retailer text collate "C" not null,
    voltage text collate "C" not null,
    split int not null,
    revision int not null,
    points int not null,
    present int not null,
    valued int not null,
    primary key (area, day, slot, retailer, voltage, split, revision)
);
comment on column split_file.present is 'Of the points, those with a reading; in files of a day readings of all slots.';
comment on column split_file.valued is 'Of them, those with a value.';
comment on table split_file is 'The files that were published of each split, by revision.';
