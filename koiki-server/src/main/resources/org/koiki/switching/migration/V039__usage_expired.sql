alter table usage_access drop constraint usage_access_check;
alter table usage_access add constraint usage_access_until check ((stage in ('GRANTED', 'EXPIRED')) = (until is not null));
create index usage_access_granted on usage_access (until) where stage = 'GRANTED';
