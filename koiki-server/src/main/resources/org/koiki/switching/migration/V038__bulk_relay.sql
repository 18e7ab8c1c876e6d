alter table bulk_row add column relay text references relay;
alter table bulk_row drop constraint bulk_row_check;
alter table bulk_row add constraint bulk_row_filed check ((outcome = 'FILED') = (coalesce(application, relay) is not null));
