alter table filing add column filed_as text collate "C";
update filing set filed_as = message_code;
comment on column filing.message_code is 'Code under which the plan stands: that of its day-ahead plan.';
comment on column filing.filed_as is 'Message code as filed: that of the day-ahead plan, or of the intraday plan that revises it.';

alter table plan add column filed_as text collate "C";
update plan set filed_as = message_code;
alter table plan alter column filed_as set not null;
alter table plan add column final_at timestamptz;
update plan set final_at = closes_at;
alter table plan alter column final_at set not null;
comment on column plan.final_at is 'When the last slot closes.';
comment on column plan.filed_as is 'Message code of the standing version.';

alter table plan add column compared_version int, add column mismatched boolean not null default false;
comment on column plan.compared_version is 'The version that was last compared with its counterparties; absent before the first comparison.';
comment on column plan.mismatched is 'Whether a pair of the plan disagreed in any slot when last compared.';

create table comparison_due (
    target_date date not null,
    message_code text collate "C" not null,
    filer text collate "C" not null,
    version int not null,
    due_at timestamptz not null,
    primary key (target_date, message_code, filer, version)
);
comment on table comparison_due is 'Versions of plans to be compared with their counterparties from a market instant on.';
create index comparison_due_at on comparison_due (due_at);

create table pair (
    target_date date not null,
    buyer text collate "C" not null,
    seller text collate "C" not null,
    buyer_version int not null,
    seller_version int not null,
    bought int[] not null,
    sold int[] not null,
    mismatches smallint[] not null,
    numbers_differ boolean not null,
    comparisons int not null,
    compared_at timestamptz not null,
    primary key (target_date, buyer, seller)
) partition by range (target_date);
comment on table pair is 'What one party buys from another, as both sides filed it, when last compared.';
comment on column pair.buyer is 'Demand group, or filer of a generation plan.';
comment on column pair.seller is 'Demand group, filer of a generation plan, or market.';
comment on column pair.buyer_version is 'Version of the plan compared; 0 when there was none.';
comment on column pair.mismatches is 'Slots in which the sides disagree, counted from 1.';
comment on column pair.comparisons is 'How often the pair was compared, always with another version than before.';
create index pair_seller on pair (target_date, seller);
create table pair_other_days partition of pair default;

create table transition (
    id bigint generated always as identity,
    target_date date not null,
    message_code text collate "C" not null,
    filer text collate "C" not null,
    version int not null,
    state text not null,
    cause text not null,
    at timestamptz not null,
    primary key (target_date, message_code, filer, id)
) partition by range (target_date);
comment on table transition is 'Every state that a plan entered, in market time.';
comment on column transition.cause is 'What led to it: the filing, or the plan whose revision touched it.';
create table transition_other_days partition of transition default;

create or replace function make_month(month date) returns void language plpgsql as $$
declare
    parent text;
begin
    perform pg_advisory_xact_lock(hashtext('plan.make_month'));
    foreach parent in array array['plan', 'filing', 'standing_row', 'delivery', 'pair', 'transition'] loop
        execute format(
            'create table if not exists plan.%I partition of plan.%I for values from (%L) to (%L)',
            parent || to_char(month, '_YYYYMM'), parent, month, month + interval '1 month');
    end loop;
end $$;
