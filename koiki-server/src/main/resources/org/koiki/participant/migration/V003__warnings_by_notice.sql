-- What keeps a warning from being told twice is the notice itself.
alter table certificate drop column warned_days;

create index tries_last_at on tries (last_at);
