create table gate_rule (
    valid_from date primary key,
    lead_minutes integer not null check (lead_minutes >= 0),
    mark text not null check (mark in ('CONFIRMED', 'INFERRED'))
);
comment on table gate_rule is 'How long before its start a slot closes, from a delivery day on until the next rule. Earlier days follow the first.';
