alter table fixed_record
    add column extra boolean not null default false,
    add column meters jsonb not null default '[]',
    add column restated boolean not null default false;
comment on column fixed_record.extra is 'Begins or ends off the regular reading (臨時検針).';
comment on column fixed_record.meters is 'The meters of the period with the first day of each, where one was exchanged (計量器取替) and the retailer asks for it.';
comment on column fixed_record.restated is 'Its meters are others than those in the last file.';

alter table fixed_file add column family text collate "C" not null default 'FIXED';
alter table fixed_file drop constraint fixed_file_pkey;
alter table fixed_file add primary key (area, reading, family, retailer, voltage, split, revision);
comment on column fixed_file.family is 'Fixed usage, or what tells some of its points over again.';
