package org.koiki.plan.forward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koiki.message.PlanFamily;
import org.koiki.plan.PlanCodes;
import org.koiki.plan.PlanId;
import org.koiki.plan.RowKind;
import org.koiki.plan.forward.FrozenSet.FrozenDispute;
import org.koiki.plan.forward.FrozenSet.FrozenPlan;
import org.koiki.plan.forward.FrozenSet.FrozenValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what stands in one slot. Nothing changes it once the slot has closed. */
@Repository
class FrozenRows {
    private static final String NEGAWATT = PlanCodes.dayAhead(PlanFamily.NEGAWATT);

    private final JdbcClient jdbc;

    FrozenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(PlanId id, String destination, int version) {}

    /** The plans addressed to some TSOs, named by their operator codes. */
    List<FrozenPlan> plans(LocalDate day, int slot, Collection<String> tsos) {
        Map<Head, List<FrozenValue>> plans = new LinkedHashMap<>();
        jdbc.sql("""
                select p.message_code, p.filer, p.destination, p.version, r.kind, r.block, r.counterparty, r.plan_number,
                       r.kwh[:slot] as kwh
                from plan.plan p
                join plan.standing_row r
                  on r.target_date = p.target_date and r.message_code = p.message_code and r.filer = p.filer
                where p.target_date = :day and r.target_date = :day and p.destination = any(:tsos)
                  and r.kind <> 'SUPPLY' and (r.block = r.filer or p.message_code = :negawatt and r.kind = 'SALES')
                order by p.destination, p.filer, p.message_code, r.ordinal
                """)
                .param("slot", slot)
                .param("day", day)
                .param("tsos", tsos.toArray(String[]::new))
                .param("negawatt", NEGAWATT)
                .query(row -> {
                    plans.computeIfAbsent(head(row, day), none -> new ArrayList<>())
                            .add(value(row));
                });
        return plans.entrySet().stream()
                .map(plan -> plan(plan.getKey(), plan.getValue()))
                .toList();
    }

    private static Head head(ResultSet row, LocalDate day) throws SQLException {
        PlanId id = new PlanId(row.getString("message_code"), day, row.getString("filer"));
        return new Head(id, row.getString("destination"), row.getInt("version"));
    }

    private static FrozenValue value(ResultSet row) throws SQLException {
        return new FrozenValue(
                RowKind.valueOf(row.getString("kind")),
                row.getString("block"),
                row.getString("counterparty"),
                row.getString("plan_number"),
                row.getInt("kwh"));
    }

    private static FrozenPlan plan(Head head, List<FrozenValue> values) {
        PlanId id = head.id();
        return new FrozenPlan(id.toString(), id.messageCode(), id.filer(), head.destination(), head.version(), values);
    }

    List<FrozenDispute> disputes(LocalDate day, int slot) {
        return jdbc.sql("select * from plan.frozen where target_date = ? and slot = ? order by buyer, seller")
                .params(day, slot)
                .query((row, number) -> new FrozenDispute(
                        row.getString("buyer"),
                        row.getString("seller"),
                        row.getInt("bought"),
                        row.getInt("sold"),
                        row.getString("rule")))
                .list();
    }
}
