create index application_over on application (tso, number) where stage in ('COMPLETED', 'REFUSED', 'CANCELLED');
