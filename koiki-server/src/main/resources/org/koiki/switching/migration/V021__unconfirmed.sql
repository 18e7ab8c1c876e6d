create index application_unconfirmed on application (match_by) where stage = 'WITH_TSO';
