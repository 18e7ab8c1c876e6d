package org.koiki.plan.marketday;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.koiki.plan.PlanId;
import org.koiki.plan.marketday.PlanDay.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which plans of a day stand, and in which slots they are in dispute. */
@Repository
class FiledPlans {
    private final JdbcClient jdbc;

    FiledPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A plan that stands.
     *
     * @param tso operator code of the TSO to which it is addressed
     */
    record Filed(PlanId id, int version, String tso, State state, Instant finalAt) {}

    /** Those addressed to some TSOs, named by their operator codes. */
    List<Filed> of(LocalDate day, Collection<String> tsos) {
        return jdbc.sql("""
                select message_code, filer, version, destination, final_at,
                       case when compared_version is distinct from version then 'SUBMITTED'
                            when mismatched then 'MISMATCHED' else 'REGISTERED' end as state
                from plan.plan
                where target_date = :day and destination = any(:tsos)
                """)
                .param("day", day)
                .param("tsos", tsos.toArray(String[]::new))
                .query((row, number) -> new Filed(
                        new PlanId(row.getString("message_code"), day, row.getString("filer")),
                        row.getInt("version"),
                        row.getString("destination"),
                        State.valueOf(row.getString("state")),
                        row.getObject("final_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** By party the slots in which any of its pairs disagreed when last compared. */
    Map<String, SortedSet<Integer>> mismatches(LocalDate day) {
        return slots("""
                select buyer as party, mismatches as slots from plan.pair where target_date = :day and mismatches <> '{}'
                union
                select seller, mismatches from plan.pair where target_date = :day and mismatches <> '{}'
                """, day);
    }

    /** By party the slots in which any of its pairs was in dispute when they closed. */
    Map<String, SortedSet<Integer>> frozen(LocalDate day) {
        return slots("""
                select buyer as party, array_agg(slot) as slots from plan.frozen where target_date = :day group by buyer
                union all
                select seller, array_agg(slot) from plan.frozen where target_date = :day group by seller
                """, day);
    }

    private Map<String, SortedSet<Integer>> slots(String disputes, LocalDate day) {
        Map<String, SortedSet<Integer>> all = new HashMap<>();
        jdbc.sql(disputes).param("day", day).query(row -> {
            SortedSet<Integer> known = all.computeIfAbsent(row.getString("party"), none -> new TreeSet<>());
            for (Short slot : (Short[]) row.getArray("slots").getArray()) {
                known.add(slot.intValue());
            }
        });
        return all;
    }
}
