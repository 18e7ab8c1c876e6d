create table webhook (
    id bigint generated always as identity primary key,
    company text not null,
    url text not null,
    secret bytea not null,
    enabled boolean not null default true,
    failures integer not null default 0,
    created_at timestamptz not null,
    unique (company, url)
);
comment on column webhook.secret is 'AES-256-GCM under the key koiki.webhooks.key: nonce, then the sealed secret.';
comment on column webhook.failures is 'Failed tries since the last one that worked.';
