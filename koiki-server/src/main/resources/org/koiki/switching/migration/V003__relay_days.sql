create index relay_wished on relay (wished_on) where stage = 'ACCEPTED';
create index relay_erase on relay (updated_at) where erased_at is null and stage not in ('AWAITING_DECISION', 'ACCEPTED');
create index application_relay on application (relay) where relay is not null;
