create index fixed_record_open on fixed_record (area, reading, retailer, voltage, point, contract) where state <> 'PROVIDED';
