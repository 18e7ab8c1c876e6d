create table forwarding (
    id bigint generated always as identity primary key,
    tso text collate "C" not null,
    target_date date not null,
    message_code text collate "C",
    filed_as text collate "C",
    filer text collate "C",
    version int,
    slot smallint,
    at timestamptz not null,
    position bigint,
    check ((version is null) <> (slot is null))
);
comment on table forwarding is 'What goes on to each TSO: accepted versions of plans, and slots whose set stands because they have closed.';
comment on column forwarding.tso is 'Company of the TSO.';
comment on column forwarding.at is 'Market time: when the version was received, or when the slot closed.';
comment on column forwarding.position is 'Place in the feed of deliveries, given in one ordered step after the commit: the feed never gains anything below a place that it has shown.';

insert into forwarding (tso, target_date, message_code, filed_as, filer, version, at)
select p.tso, f.day, f.message_code, f.filed_as, f.filer, f.version, f.received_at
from filing f
join plan p on p.target_date = f.day and p.message_code = f.message_code and p.filer = f.filer
where f.version is not null and not f.repeated
order by f.id;

create index forwarding_unplaced on forwarding (id) where position is null;
create unique index forwarding_place on forwarding (position) where position is not null;
create index forwarding_feed on forwarding (tso, position) where position is not null;
create unique index forwarding_slot on forwarding (target_date, slot, tso) where slot is not null;
