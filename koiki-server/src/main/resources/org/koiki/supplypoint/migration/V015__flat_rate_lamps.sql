alter table supply_point add column lamps text collate "C";
comment on column supply_point.lamps is 'Lamps that are not metered, such as 10x2 40x1: watts and how many; null where there are none.';
