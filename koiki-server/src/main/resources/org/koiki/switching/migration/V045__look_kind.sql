alter table look add column user_kind text not null default 'PERSON' check (user_kind in ('PERSON', 'SYSTEM'));
comment on column look.user_kind is 'Whether a person or a program looked: what is usual is not the same for both.';
alter table bulk_file add column user_kind text not null default 'PERSON' check (user_kind in ('PERSON', 'SYSTEM'));
