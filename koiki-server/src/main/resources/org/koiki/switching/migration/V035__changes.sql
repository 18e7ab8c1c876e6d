create sequence application_place;

alter table application add column place bigint;
comment on column application.place is 'Where it stands among the changes of its applicant; none while nobody has fetched since it changed.';
create index application_unplaced on application (company) where place is null;
create index application_placed on application (company, place);

create function application_changed() returns trigger language plpgsql as $$
begin
    new.place := null;
    return new;
end
$$;

create trigger application_changed before update on application
for each row when (new.place is not distinct from old.place and new.version <> old.version)
execute function application_changed();
