create function hold(day date, code text, of_filer text)
returns table (version int, company text, sha256 bytea) language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'plan.filing', day, code, of_filer), 0));
    perform set_config('plan_cache_mode', 'force_generic_plan', true);
    return query
        select p.version, p.company, p.sha256 from plan.plan p
        where p.target_date = day and p.message_code = code and p.filer = of_filer;
end $$;
comment on function hold is 'Puts filings of one plan in order until the transaction ends, and tells what stands once they have ended.';
comment on table plan is 'What stands, one row for each plan: kind, target date and filer.';
comment on column plan.version is 'Version that stands.';

create function sample_little(of_table regclass) returns void language plpgsql as $$
declare
    col record;
begin
    for col in
        select attname, atttypid = 'int[]'::regtype as slots
        from pg_attribute where attrelid = of_table and attnum > 0 and not attisdropped
    loop
        execute format(
            'alter table %s alter column %I set statistics %s',
            of_table, col.attname, case when col.slots then 0 else 10 end);
    end loop;
end $$;
comment on function sample_little is 'A few thousand rows tell the planner enough of a month, and no query looks for the values of slots: to sample them fully costs more than to take them in.';
select sample_little('plan'), sample_little('filing'), sample_little('standing_row');

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
    foreach parent in array array['plan', 'filing', 'standing_row'] loop
        perform plan.sample_little(format('plan.%I', parent || to_char(month, '_YYYYMM'))::regclass);
    end loop;
end $$;
