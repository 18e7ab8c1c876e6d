package org.koiki.supplypoint.load;

import java.sql.Timestamp;
import org.koiki.calendar.MarketClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts into the work queue what staged rows change of days that may have been settled. */
@Component
class PastTasks {
    private final JdbcClient jdbc;
    private final MarketClock clock;

    PastTasks(JdbcClient jdbc, MarketClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Contracts that are corrected, with the same first day, in days of the past. */
    void corrected(int area) {
        keep("""
                insert into supplypoint.task (area, number, kind, given, created_at)
                select :area, point_number, 'PAST_CORRECTED',
                    jsonb_strip_nulls(jsonb_build_object('from', lower(days), 'until', upper(days), 'contract', standing,
                        'fromBefore', lower(standing_days), 'untilBefore', upper(standing_days))), :now
                from checked_contract
                where outcome = 'CORRECTED' and upper(days) is distinct from upper(standing_days)
                    and (upper(days) < :today or upper(standing_days) < :today)
                on conflict (area, number, kind, given) where settled_at is null do nothing
                """, area);
    }

    /** Meters that come in the place of earlier ones before the present contract began; they are not put yet. */
    void exchanged(int area) {
        keep("""
                with added as materialized (
                    select s.*, p.id from staged_meter s join supplypoint.supply_point_%1$d p on p.number = s.point
                    where not exists (select from supplypoint.meter_%1$d m
                        where m.area = :area and m.point = p.id and m.number = s.number and m.since = s.since)),
                early as materialized (
                    select a.*, k.id as contract, lower(k.days) as contract_from
                    from added a join supplypoint.contract_%1$d k on k.point = a.id and k.days @> :today
                    where a.since < lower(k.days)),
                first as (select point, min(since) as since from staged_meter group by point)
                insert into supplypoint.task (area, number, kind, given, created_at)
                select :area, point, 'METER_BEFORE_CONTRACT',
                    jsonb_strip_nulls(jsonb_build_object('from', e.since, 'until', e.until, 'number', e.number,
                        'halfHourly', e.half_hourly, 'remote', e.remote, 'contract', e.contract,
                        'contractFrom', e.contract_from)), :now
                from early e join first using (point)
                where e.since > least(first.since,
                    (select min(m.since) from supplypoint.meter_%1$d m where m.area = :area and m.point = e.id))
                on conflict (area, number, kind, given) where settled_at is null do nothing
                """.formatted(area), area);
    }

    private void keep(String tasks, int area) {
        jdbc.sql(tasks)
                .param("area", area)
                .param("today", clock.today())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }
}
