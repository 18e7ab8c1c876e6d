create table comparison (
    area smallint not null,
    day date not null,
    points bigint not null,
    differences bigint not null,
    compared_at timestamptz not null,
    primary key (area, day)
);
comment on table comparison is 'The roster of a day compared with the contracts as known later.';
comment on column comparison.points is 'Points that contracts supply on the day.';
comment on column comparison.compared_at is 'Market time.';

create table difference (
    area smallint not null,
    day date not null,
    point text collate "C" not null,
    contracted text collate "C",
    served text collate "C",
    primary key (area, day, point),
    foreign key (area, day) references comparison on delete cascade
);
comment on table difference is 'Points whose energy goes to another retailer than the contract says; the first thousand of a day.';
comment on column difference.contracted is 'Operator code of who supplies the point; absent when nobody does.';
comment on column difference.served is 'Operator code of who has it in its files; absent when nobody has.';
