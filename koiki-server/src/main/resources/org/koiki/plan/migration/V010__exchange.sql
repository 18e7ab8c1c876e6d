create table exchange_load (
    target_date date not null,
    market text collate "C" not null,
    version int not null,
    sha256 text collate "C" not null,
    participants int not null,
    company text collate "C" not null,
    user_id text,
    loaded_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    original bytea not null,
    primary key (target_date, market, version)
);
comment on table exchange_load is 'Every file of results (約定結果) that was taken, once for each market in it; the highest version of a market stands.';
comment on column exchange_load.market is 'SPOT or INTRADAY.';
comment on column exchange_load.loaded_at is 'Market time; recorded_at is system time.';
create index exchange_load_recorded on exchange_load (recorded_at);
alter table exchange_load alter column original set storage external;

create table exchange_result (
    target_date date not null,
    market text collate "C" not null,
    code text collate "C" not null,
    participant text collate "C" not null,
    bought int[] not null,
    sold int[] not null,
    primary key (target_date, code, participant)
);
comment on table exchange_result is 'What stands: kWh for each slot that a participant bought and sold, by the last load of the market.';
comment on column exchange_result.code is 'Counterparty code of the market, as rows of plans name it.';
comment on column exchange_result.participant is 'Demand group, or filer of a generation or negawatt plan.';
create index exchange_result_participant on exchange_result (target_date, participant);
