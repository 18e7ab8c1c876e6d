lock table standing_row in exclusive mode;

create table standing (
    target_date date not null,
    message_code text collate "C" not null,
    filer text collate "C" not null,
    blocks text[] collate "C" not null,
    kinds text[] collate "C" not null,
    counterparties text[] collate "C" not null,
    plan_numbers text[] not null,
    names text[] not null,
    automatic text[] not null,
    area_specified text[] not null,
    kwh int[] not null,
    seconds int[] not null,
    second_at int[] not null,
    primary key (target_date, message_code, filer)
) partition by range (target_date);
comment on table standing is 'The rows of the plans that stand, totals and trades, in the order of the file: one array for each column, so that a plan is one row to write.';
comment on column standing.blocks is 'Member or generation group in whose block each row stands, or the filer for the whole plan.';
comment on column standing.counterparties is 'Counterparty or plant; absent for totals.';
comment on column standing.kwh is '48 values of each row, behind each other.';
comment on column standing.seconds is '48 values of JP06371 of each row that has any but 0; second_at tells the place, 0 when all are 0, absent when the file has none.';
alter table standing alter kwh set storage external, alter seconds set storage external;

create table standing_other_days partition of standing default;

create or replace function sample_little(of_table regclass) returns void language plpgsql as $$
declare
    col record;
begin
    for col in
        select a.attname, t.typcategory = 'A' as list
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = of_table and a.attnum > 0 and not a.attisdropped
    loop
        execute format(
            'alter table %s alter column %I set statistics %s',
            of_table, col.attname, case when col.list then 0 else 10 end);
    end loop;
end $$;
comment on function sample_little is 'A few thousand rows tell the planner enough of a month, and no query is planned by what lists hold: to sample them fully costs more than to take them in.';

create or replace function make_month(month date) returns void language plpgsql as $$
declare
    parent text;
begin
    perform pg_advisory_xact_lock(hashtext('plan.make_month'));
    foreach parent in array array['plan', 'filing', 'standing', 'delivery', 'pair', 'transition', 'frozen'] loop
        execute format(
            'create table if not exists plan.%I partition of plan.%I for values from (%L) to (%L)',
            parent || to_char(month, '_YYYYMM'), parent, month, month + interval '1 month');
    end loop;
    foreach parent in array array['plan', 'filing', 'standing'] loop
        perform plan.sample_little(format('plan.%I', parent || to_char(month, '_YYYYMM'))::regclass);
    end loop;
end $$;

do $$
declare
    month date;
begin
    for month in
        select to_date(right(c.relname, 6), 'YYYYMM')
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'plan.plan'::regclass and c.relname ~ '^plan_[0-9]{6}$'
    loop
        perform plan.make_month(month);
    end loop;
end $$;
select sample_little('plan'), sample_little('standing');

insert into standing
select target_date, message_code, filer,
       array_agg(block order by ordinal), array_agg(kind order by ordinal), array_agg(counterparty order by ordinal),
       array_agg(plan_number order by ordinal), array_agg(name order by ordinal), array_agg(automatic order by ordinal),
       array_agg(area_specified order by ordinal),
       (select array_agg(v.kwh order by r.ordinal, v.slot)
        from standing_row r, unnest(r.kwh) with ordinality v (kwh, slot)
        where (r.target_date, r.message_code, r.filer) = (p.target_date, p.message_code, p.filer)),
       coalesce((select array_agg(v.kwh order by r.ordinal, v.slot)
        from standing_row r, unnest(r.second) with ordinality v (kwh, slot)
        where (r.target_date, r.message_code, r.filer) = (p.target_date, p.message_code, p.filer)), '{}'),
       array_agg(case when cardinality(second) > 0 then place else cardinality(second) end order by ordinal)
from (select r.*, count(*) filter (where cardinality(second) > 0)
                 over (partition by target_date, message_code, filer order by ordinal) as place
      from standing_row r) p
group by target_date, message_code, filer;

drop view standing_slot;
drop table standing_row;

create view standing_row as
select s.target_date, s.message_code, s.filer, r.ordinal, r.block, r.kind, r.counterparty, r.plan_number, r.name, r.automatic,
       r.area_specified, v.kwh[(r.ordinal - 1) * 48 + 1:r.ordinal * 48] as kwh,
       case r.second_at when 0 then '{}' else v.seconds[(r.second_at - 1) * 48 + 1:r.second_at * 48] end as second
from standing s
cross join lateral (select s.kwh || '{}' as kwh, s.seconds || '{}' as seconds offset 0) v
cross join lateral unnest(s.blocks, s.kinds, s.counterparties, s.plan_numbers, s.names, s.automatic, s.area_specified, s.second_at)
    with ordinality r (block, kind, counterparty, plan_number, name, automatic, area_specified, second_at, ordinal);
comment on view standing_row is 'The rows of the plans that stand, one line each. All values of a plan are fetched once (offset 0), not anew for each of its rows.';

create view standing_slot as
select r.target_date, r.message_code, r.filer, r.block, r.kind, r.counterparty, r.plan_number, s.slot, s.kwh
from standing_row r, unnest(r.kwh) with ordinality s (kwh, slot);
comment on view standing_slot is 'The plans that stand, one line for each row and slot (コマ).';
