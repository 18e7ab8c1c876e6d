create table upload (
    area smallint not null,
    day date not null,
    slot smallint not null,
    id text collate "C" not null,
    whole bigint not null,
    held bigint not null,
    files text[] collate "C" not null,
    touched_at timestamptz not null default now(),
    primary key (area, day, slot, id)
);
comment on table upload is 'Batches that arrive in parts and are not whole yet.';
comment on column upload.whole is 'Bytes of the batch as it is sent.';
comment on column upload.files is 'The parts in their order, from the folder of metered energy on.';
comment on column upload.touched_at is 'System time.';
