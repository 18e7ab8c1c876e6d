alter table application add column taken_over_on date;
comment on column application.taken_over_on is 'First day on which its applicant supplies the point in the place of a retailer that left.';
create index transfer_leaving on transfer (leaving) where stage in ('CONFIRMED', 'DONE');
