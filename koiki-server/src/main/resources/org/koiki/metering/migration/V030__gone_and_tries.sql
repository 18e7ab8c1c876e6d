alter table fixed_record add column gone boolean not null default false;
comment on column fixed_record.gone is 'Its contract supplies the point no longer, by what was said afterwards: its values are withdrawn.';

alter table batch add column lake_tries int not null default 0;
comment on column batch.lake_tries is 'How often the lake failed to take it; one that failed often lets the other slots go first.';
