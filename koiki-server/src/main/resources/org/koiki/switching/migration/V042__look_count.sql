alter table look add column count integer not null default 1 check (count > 0);
comment on column look.count is 'How many were shown: the rows of a file, else one.';
create index look_lately on look (company, number, at);
