alter table rollback add column request_key text, add column request_digest text, add unique (requester, request_key);
alter table bulk_file add column request_key text, add column request_digest text, add unique (company, request_key);
alter table transfer add column request_key text, add column request_digest text, add unique (request_key);
