alter table relay add column old_contact text, add column old_phone text;
comment on column relay.old_contact is 'Who answers questions at the old retailer, as it told with its decision; goes with the customer''s data.';
