create table monthly_usage (
    area smallint not null,
    point text collate "C" not null check (point ~ '^[0-9]{22}$'),
    month date not null check (extract(day from month) = 1),
    since date not null,
    until date not null check (until > since),
    kwh numeric(14, 4) not null check (kwh >= 0),
    primary key (area, point, month)
) partition by list (area);
comment on table monthly_usage is 'What points used in a reading period, as their TSO tells it.';

do $$
begin
    for area in 1..10 loop
        execute format('create table monthly_usage_%s partition of monthly_usage for values in (%s)', area, area);
    end loop;
end
$$;
