-- A step is written in the statement that writes its application or relay, and neither is ever deleted: asking for each step whether
-- what it belongs to is there costs two queries an application and shows nothing.
alter table application_step drop constraint application_step_application_fkey;
alter table relay_step drop constraint relay_step_relay_fkey;
