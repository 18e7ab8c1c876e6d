create index task_settled on task (area, settled_at) where settled_at is not null and jsonb_exists(given, 'customer');
comment on column task.given is 'What came, as it came; the customer goes once the time to keep it is over.';
