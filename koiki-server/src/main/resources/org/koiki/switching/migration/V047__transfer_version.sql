alter table transfer add column version int not null default 1;
comment on column transfer.version is 'Of its stage and counts, so that nobody decides on what has changed since it was read.';
