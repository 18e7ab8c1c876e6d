drop index application_placed;
create index application_placed on application (company, place) where place is not null;

drop index application_unconfirmed;
drop index application_match_by;
create index application_match_by on application (match_by) where stage in ('WAITING', 'WITH_TSO');
