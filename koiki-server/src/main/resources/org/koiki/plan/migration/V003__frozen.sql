create table mismatch_rule (
    code text not null,
    ja text not null,
    en text not null,
    valid_from date primary key,
    mark text not null check (mark in ('CONFIRMED', 'INFERRED'))
);
comment on table mismatch_rule is 'What counts for a slot that both sides of a trade still see differently when it closes, from a delivery day on.';
insert into mismatch_rule values
    ('AS_FILED', '双方の提出値のまま確定し、精算の対象として記録する', 'As filed by each side, on record for settlement', '2016-04-01', 'INFERRED');

create table frozen (
    target_date date not null,
    slot smallint not null,
    buyer text collate "C" not null,
    seller text collate "C" not null,
    bought int not null,
    sold int not null,
    rule text not null,
    frozen_at timestamptz not null,
    primary key (target_date, slot, buyer, seller)
) partition by range (target_date);
comment on table frozen is 'Slots that were still in dispute between two parties when they closed.';
create table frozen_other_days partition of frozen default;

create or replace function make_month(month date) returns void language plpgsql as $$
declare
    parent text;
begin
    perform pg_advisory_xact_lock(hashtext('plan.make_month'));
    foreach parent in array array['plan', 'filing', 'standing_row', 'delivery', 'pair', 'transition', 'frozen'] loop
        execute format(
            'create table if not exists plan.%I partition of plan.%I for values from (%L) to (%L)',
            parent || to_char(month, '_YYYYMM'), parent, month, month + interval '1 month');
    end loop;
end $$;
