alter table supply_point add column island_terms boolean not null default false;
comment on column supply_point.island_terms is 'Whether the point is supplied under the terms for islands.';
