-- While the trail grows, PostgreSQL samples it again and again. No query looks for the columns with 0.
alter table entry
    alter column id set statistics 10,
    alter column tx set statistics 10,
    alter column recorded_at set statistics 0,
    alter column market_time set statistics 10,
    alter column company set statistics 10,
    alter column user_id set statistics 0,
    alter column certificate set statistics 0,
    alter column address set statistics 10,
    alter column action set statistics 10,
    alter column subject set statistics 0,
    alter column owner set statistics 10,
    alter column outcome set statistics 0,
    alter column detail set statistics 0;
