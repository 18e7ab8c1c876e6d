create table event (
    position bigint primary key,
    notice bigint not null,
    company text not null,
    in_feed boolean not null
);
comment on table event is 'Place of each notice in the event feed, given in one ordered step after the notice was committed: the feed never gains a notice below a place that it has shown.';
insert into event select position, id, company, in_feed from notice where position is not null;
create index event_feed on event (company, position) where in_feed;

create table unplaced (
    notice bigint primary key
);
comment on table unplaced is 'Notices that have no place yet. The notice itself is never written again for its place.';
insert into unplaced select id from notice where position is null;

alter table delivery add column position bigint;
comment on column delivery.position is 'Place of its notice in the event feed.';
update delivery set position = event.position from event where event.notice = delivery.notice;
alter table delivery alter column position set not null;

alter table notice drop column position, drop column in_feed;
