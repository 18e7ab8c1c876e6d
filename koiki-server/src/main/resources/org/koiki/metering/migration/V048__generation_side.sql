alter table roster add column direction text collate "C" not null default 'DEMAND' check (direction in ('DEMAND', 'FEED_IN'));
comment on column roster.direction is 'Supply points, or feed-in points of generation contract holders who take files of generation-side energy (発電30分電力量).';

alter table batch drop constraint batch_area_day_slot_fkey;
alter table publication drop constraint publication_area_day_slot_fkey;
alter table slot add column direction text collate "C" not null default 'DEMAND' check (direction in ('DEMAND', 'FEED_IN'));
alter table slot drop constraint slot_pkey;
alter table slot add primary key (area, day, slot, direction);
comment on column slot.direction is 'Each is published by itself. Batches are those of both, readings its own; feed-in is there only where the roster of the day has it.';

alter table publication add column direction text collate "C" not null default 'DEMAND';
alter table publication add foreign key (area, day, slot, direction) references slot;
drop index publication_writing;
create unique index publication_writing on publication (area, day, slot, direction) where state = 'WRITING';
drop index publication_of;
create index publication_of on publication (area, day, slot, direction, id);

alter table split_file add column direction text collate "C" not null default 'DEMAND';
alter table split_file drop constraint split_file_pkey;
alter table split_file add primary key (area, day, slot, direction, retailer, voltage, split, revision);

alter table extension drop constraint extension_kind_check;
alter table extension add check (kind in ('EXCHANGE', 'EXTRA', 'GENERATION'));
