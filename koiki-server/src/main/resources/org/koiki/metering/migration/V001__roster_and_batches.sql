create table roster (
    area smallint not null,
    day date not null,
    part int not null,
    first int not null,
    points int not null,
    folder text collate "C" not null,
    made_at timestamptz not null,
    primary key (area, day, part)
);
comment on table roster is 'Files that tell whose the points of an area are on a day. The first part holds what was known first; points whose contracts came late stand in further ones.';
comment on column roster.first is 'Position of the first point in the roster.';
comment on column roster.made_at is 'Market time.';

create table slot (
    area smallint not null,
    day date not null,
    slot smallint not null,
    batches int not null default 0,
    published_to int not null default 0,
    readings bigint not null default 0,
    due boolean not null default false,
    state text collate "C" not null default 'FILLING' check (state in ('FILLING', 'PUBLISHED', 'CORRECTED')),
    present int,
    valued int,
    first_at timestamptz,
    published_at timestamptz,
    primary key (area, day, slot)
);
create index slot_ready on slot (area, day, slot) where batches > published_to;
comment on table slot is 'Slots of which anything arrived, and days as slot 0. A slot is published when all points of the roster are there, or when it is due; a day when it is due.';
comment on column slot.batches is 'Number of the last batch; of a day how many its slots have together.';
comment on column slot.published_to is 'Of them, those that are in the files.';
comment on column slot.readings is 'Accepted rows of all batches; points may be counted twice.';
comment on column slot.present is 'Points of the roster with a reading, as published last.';
comment on column slot.valued is 'Of them, those with a value.';

create table batch (
    area smallint not null,
    day date not null,
    slot smallint not null,
    number int not null,
    id text collate "C" not null,
    sha256 text collate "C" not null,
    file text collate "C" not null,
    rows bigint not null,
    accepted bigint not null,
    without_value bigint not null,
    unknown bigint not null,
    rejected bigint not null,
    reasons jsonb not null,
    company text collate "C" not null,
    received_at timestamptz not null,
    waiting bigint not null,
    parts int not null,
    in_lake boolean not null default false,
    primary key (area, day, slot, number),
    unique (area, day, slot, id),
    foreign key (area, day, slot) references slot
);
comment on table batch is 'Batches of readings in the order in which they count. Their readings lie in a file beside.';
comment on column batch.sha256 is 'Of the CSV, unpacked.';
comment on column batch.file is 'From the folder of metered energy on, without the endings of its files.';
comment on column batch.waiting is 'Rows of points without a contract that still wait for one.';
comment on column batch.parts is 'Parts of the roster that its rows were looked up in.';
comment on column batch.received_at is 'Market time.';
create index batch_waiting on batch (area, day) where waiting > 0;
create index batch_for_lake on batch (received_at) where not in_lake;
