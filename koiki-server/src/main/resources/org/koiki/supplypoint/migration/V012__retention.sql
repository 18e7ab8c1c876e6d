create index contract_over on contract (upper(days)) where customer <> '' and not upper_inf(days);
create index former_contract_over on former_contract (known_until) where customer <> '';
create index monthly_usage_put on monthly_usage (until) where origin = 'TSO';
comment on column contract.customer is 'Empty once the time to keep it is over; kana, phone and number go with it.';
comment on column former_contract.customer is 'Empty once the time to keep it is over; kana, phone and number go with it.';
