create sequence point_id;
create sequence contract_id;

create table site (
    area smallint not null,
    id bigint generated always as identity,
    text text collate "C" not null,
    grams int[] not null,
    primary key (area, id),
    unique (area, text)
) partition by list (area);
comment on table site is 'Dictionary of where points lie: town and building, without house number and room, in the form in which they are searched.';
comment on column site.grams is 'All pairs of neighbouring characters, first * 65536 + second.';
create index site_grams on site using gin (grams);

create table supply_point (
    area smallint not null,
    id bigint not null default nextval('point_id'),
    number text collate "C" not null,
    family text collate "C" not null,
    voltage text collate "C" not null,
    postal_code text collate "C",
    address text not null,
    building text,
    site bigint not null,
    house text collate "C" not null,
    menu text collate "C",
    method text collate "C" not null,
    power int,
    current int,
    capacity int,
    current_limit int,
    power_factor int,
    supply_method text collate "C",
    reading_day smallint,
    next_reading date,
    service_pole text,
    generation boolean not null,
    state text collate "C" not null,
    end_method text collate "C",
    last_change date,
    version int not null default 1,
    changed_at timestamptz not null,
    primary key (area, id),
    unique (area, number)
) partition by list (area);
comment on table supply_point is 'Supply and feed-in points as their TSO keeps them, in market time.';
comment on column supply_point.area is 'The first two digits of the number. Everything of a point lies in the partition of its area.';
comment on column supply_point.house is 'What follows the town in the address, in the form in which it is searched.';
create index supply_point_place on supply_point (site, house);

create table meter (
    area smallint not null,
    point bigint not null,
    number text collate "C" not null,
    since date not null,
    until date check (until > since),
    half_hourly boolean not null,
    remote boolean not null,
    primary key (area, point, number, since),
    foreign key (area, point) references supply_point (area, id)
) partition by list (area);
create index meter_number on meter (number);

create table contract (
    area smallint not null,
    point bigint not null,
    days daterange not null check (not isempty(days) and not lower_inf(days)),
    id bigint not null default nextval('contract_id'),
    retailer text collate "C" not null,
    "group" text collate "C",
    number text collate "C",
    customer text not null,
    kana text,
    phone text collate "C",
    known_from timestamptz not null,
    foreign key (area, point) references supply_point (area, id)
) partition by list (area);
comment on table contract is 'Contracts that stand. The temporal key of each area makes it impossible that two of them supply a point on one day.';
comment on column contract.known_from is 'Market time from which on we held this.';
create index contract_retailer on contract (retailer);

create table former_contract (
    area smallint not null,
    point bigint not null,
    days daterange not null,
    id bigint not null,
    retailer text collate "C" not null,
    "group" text collate "C",
    number text collate "C",
    customer text not null,
    kana text,
    phone text collate "C",
    known_from timestamptz not null,
    known_until timestamptz not null
) partition by list (area);
comment on table former_contract is 'What we held of contracts before we learnt better, with the span of market time in which we held it.';
create index former_contract_point on former_contract (point);

do $$
declare
    kept text;
begin
    for area in 1..10 loop
        foreach kept in array array['site', 'supply_point', 'meter', 'contract', 'former_contract'] loop
            execute format('create table %I partition of %I for values in (%s)', kept || '_' || area, kept, area);
        end loop;
        execute format(
                'alter table %I add constraint %I primary key (point, days without overlaps)',
                'contract_' || area,
                'contract_' || area || '_days');
    end loop;
end
$$;
