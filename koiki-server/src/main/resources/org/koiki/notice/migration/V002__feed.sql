alter table notice
    add column facts json,
    add column position bigint unique,
    add column in_feed boolean not null default true;
comment on column notice.position is 'Place in the event feed, given in one ordered step after the notice was committed: the feed never gains a notice below a place that it has shown.';

update notice set position = numbered.place
from (select id, row_number() over (order by id) as place from notice) numbered
where notice.id = numbered.id;

create index notice_unplaced on notice (id) where position is null;
create index notice_feed on notice (company, position) where in_feed;
