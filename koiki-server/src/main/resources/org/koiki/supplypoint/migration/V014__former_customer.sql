create table former_customer (
    area smallint not null,
    contract bigint not null,
    retailer text collate "C" not null,
    days daterange not null check (not isempty(days) and not lower_inf(days) and not upper_inf(days)),
    number text collate "C",
    customer text not null,
    kana text,
    phone text collate "C",
    known_from timestamptz not null
) partition by list (area);
comment on table former_customer is 'What contracts said of their customers on days before that changed; the contract itself says what holds from then on.';
comment on column former_customer.retailer is 'Whose contract it was: where that is corrected, the new retailer learns nothing of the customers of the former one.';
comment on column former_customer.known_from is 'Market time from which on we held that it changed.';
comment on column former_customer.customer is 'Empty once the time to keep it is over; kana, phone and number go with it.';
create index former_customer_over on former_customer (upper(days)) where customer <> '';

do $$
begin
    for area in 1..10 loop
        execute format('create table %I partition of former_customer for values in (%s)', 'former_customer_' || area, area);
        execute format(
                'alter table %I add constraint %I primary key (contract, days without overlaps)',
                'former_customer_' || area,
                'former_customer_' || area || '_days');
    end loop;
end
$$;
