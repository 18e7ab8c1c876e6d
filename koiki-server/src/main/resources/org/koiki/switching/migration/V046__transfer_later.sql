alter table transfer_area add column later int not null default 0;
comment on column transfer_area.later is 'Those of the points whose contract begins after the planned day.';
alter table transfer_point add column supplied_from date;
comment on column transfer_point.supplied_from is 'First day on which the receiving company supplies it: the planned day, or a later one where the contract begins later.';
update transfer_point set supplied_from = planned_on from transfer where number = transfer and moved;
