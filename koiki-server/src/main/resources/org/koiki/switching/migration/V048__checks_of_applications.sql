-- PostgreSQL reads and compiles each check anew for every statement that writes a row. The five of applications took longer than the row
-- with its thirteen indexes. What they say is said by the types of the program, which alone writes here, and shown by SwitchingModelTests.
alter table application
    drop constraint application_family_check,
    drop constraint application_point_check,
    drop constraint application_update_kind_check,
    drop constraint application_check,
    drop constraint application_check1;
