alter table exchange_result add column version int not null default 1;
alter table exchange_result alter column version drop default;
comment on column exchange_result.version is 'Load since which the result is as it is. Who is no longer in a later load keeps a row of zeros.';
