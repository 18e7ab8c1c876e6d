alter table rollback add column erased_at timestamptz;
create index rollback_erase on rollback (updated_at) where erased_at is null;
create index usage_access_waiting on usage_access (received_at) where stage = 'WITH_TSO';
