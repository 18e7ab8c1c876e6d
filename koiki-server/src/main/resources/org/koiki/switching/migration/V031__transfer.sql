create sequence transfer_number;

create table transfer (
    number text primary key default 'T' || lpad(nextval('switching.transfer_number')::text, 11, '0'),
    leaving text not null,
    planned_on date not null,
    stage text not null check (stage in ('PLANNED', 'CONFIRMED', 'DONE', 'CANCELLED')),
    planned_at timestamptz not null,
    confirmed_at timestamptz,
    finished_at timestamptz
);
comment on table transfer is 'Mass transfers (大量移管) of the points of a retailer that leaves.';
create unique index transfer_once on transfer (leaving) where stage = 'CONFIRMED';

create table transfer_area (
    transfer text not null references transfer,
    area text not null,
    tso text not null,
    receiving text not null,
    points int not null,
    reached text not null default '',
    finished boolean not null default false,
    primary key (transfer, area)
);
comment on column transfer_area.reached is 'The last point that was looked at.';

create table transfer_point (
    transfer text not null,
    area text not null,
    point text not null,
    moved boolean not null,
    reason text,
    detail text,
    primary key (transfer, area, point),
    foreign key (transfer, area) references transfer_area,
    check (moved = (reason is null))
);
