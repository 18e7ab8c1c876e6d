package org.koiki.switching.agenda;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what lies ahead of a company, by day. */
@Repository
class ComingDays {
    private final JdbcClient jdbc;

    ComingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is in process and falls on the days of a stretch: applications on the day they take effect and on the last day for their
     * match, relays on the last day for the company's decision, rollbacks on the last day for its consent.
     */
    List<Entry> between(LocalDate first, LocalDate last, String company) {
        return jdbc.sql("""
                select coalesce(works_planned_on, wished_on) as day, 'effect' as what, kind, count(*) as count
                from switching.application
                where :company in (company, tso) and stage not in ('COMPLETED', 'REFUSED', 'CANCELLED')
                    and coalesce(works_planned_on, wished_on) between :first and :last
                group by 1, 2, 3
                union all
                select match_by, 'match', kind, count(*) from switching.application
                where :company in (company, tso) and stage in ('WAITING', 'WITH_TSO') and match_by between :first and :last
                group by 1, 2, 3
                union all
                select lapse_on, 'relay', '', count(*) from switching.relay
                where old_company = :company and stage = 'AWAITING_DECISION' and lapse_on between :first and :last
                group by 1, 2, 3
                union all
                select lapse_on - 1, 'consent', '', count(*) from switching.rollback
                where :company in (new_company, old_company) and requester <> :company and stage = 'AWAITING_CONSENT'
                    and lapse_on - 1 between :first and :last
                group by 1, 2, 3
                order by day, what, kind
                """)
                .param("company", company)
                .param("first", first)
                .param("last", last)
                .query((row, count) -> new Entry(
                        row.getObject("day", LocalDate.class),
                        row.getString("what"),
                        row.getString("kind"),
                        row.getInt("count")))
                .list();
    }
}
