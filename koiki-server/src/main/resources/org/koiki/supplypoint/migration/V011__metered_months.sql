alter table monthly_usage
    add column origin text collate "C" not null default 'TSO' check (origin in ('TSO', 'METERED'));
alter table monthly_usage drop constraint monthly_usage_pkey;
alter table monthly_usage add primary key (area, point, month, origin, until);
create index monthly_usage_metered on monthly_usage (until) where origin = 'METERED';
comment on table monthly_usage is 'What points used in a reading period, as their TSO tells it, and beside that as the published fixed usage does.';
comment on column monthly_usage.origin is 'What the TSO has put for a month hides what is metered, and neither replaces the other.';
