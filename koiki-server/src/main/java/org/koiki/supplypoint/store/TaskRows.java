package org.koiki.supplypoint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the work queue. */
@Repository
class TaskRows {
    private static final Set<String> PERSONAL = Set.of("customer", "kana", "phone");

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task with all that was given. */
    record Open(long id, SupplyPointNumber point, Task.Kind kind, Map<String, Object> given, Instant createdAt) {
        ContractTerms terms() {
            Customer customer = new Customer(String.valueOf(given.get("customer")), text("kana"), text("phone"));
            return new ContractTerms(
                    days(), String.valueOf(given.get("retailer")), text("group"), text("number"), customer);
        }

        Meter meter() {
            return new Meter(String.valueOf(given.get("number")), days(), is("halfHourly"), is("remote"));
        }

        private Validity days() {
            String until = text("until");
            return new Validity(
                    LocalDate.parse(String.valueOf(given.get("from"))), until == null ? null : LocalDate.parse(until));
        }

        private @Nullable String text(String name) {
            Object value = given.get(name);
            return value == null ? null : value.toString();
        }

        private boolean is(String name) {
            return Boolean.TRUE.equals(given.get(name));
        }

        Task shown() {
            Map<String, Object> plain = new HashMap<>(given);
            plain.keySet().removeAll(PERSONAL);
            return new Task(id, point.digits(), kind, plain, createdAt);
        }
    }

    void add(SupplyPointNumber point, Task.Kind kind, Map<String, @Nullable Object> given, Instant now) {
        jdbc.sql("""
                insert into supplypoint.task (area, number, kind, given, created_at)
                values (:area, :number, :kind, jsonb_strip_nulls(:given::jsonb), :now)
                on conflict (area, number, kind, given) where settled_at is null do nothing
                """)
                .param("area", point.areaNumber())
                .param("number", point.digits())
                .param("kind", kind.name())
                .param("given", JsonMapper.shared().writeValueAsString(given))
                .param("now", Days.in(now))
                .update();
    }

    static Map<String, @Nullable Object> given(ContractTerms terms) {
        Map<String, @Nullable Object> given = days(terms.days());
        given.put("retailer", terms.retailer());
        given.put("group", terms.group());
        given.put("number", terms.number());
        given.put("customer", terms.customer().name());
        given.put("kana", terms.customer().kana());
        given.put("phone", terms.customer().phone());
        return given;
    }

    static Map<String, @Nullable Object> given(Meter meter) {
        Map<String, @Nullable Object> given = days(meter.days());
        given.put("number", meter.number());
        given.put("halfHourly", meter.halfHourly());
        given.put("remote", meter.remote());
        return given;
    }

    static Map<String, @Nullable Object> days(Validity days) {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("from", days.from().toString());
        given.put("until", days.until() == null ? null : days.until().toString());
        return given;
    }

    List<Open> open(List<Integer> areas, long after, int most) {
        return jdbc.sql("""
                select * from supplypoint.task where settled_at is null and area = any(?::smallint[]) and id > ? order by id limit ?
                """)
                .params(areas.toArray(Integer[]::new), after, most)
                .query((row, n) -> open(row))
                .list();
    }

    List<Open> waiting(SupplyPointNumber point) {
        return jdbc.sql("""
                select * from supplypoint.task
                where settled_at is null and area = ? and number = ? and kind in ('CONTRACT_WAITS', 'METER_WAITS') order by id
                """)
                .params(point.areaNumber(), point.digits())
                .query((row, n) -> open(row))
                .list();
    }

    /** Points that are known by now and for which something waits. */
    List<SupplyPointNumber> arrived(int area, int most) {
        return jdbc.sql("""
                select distinct t.number from supplypoint.task t
                join supplypoint.supply_point p on p.area = t.area and p.number = t.number
                where t.settled_at is null and t.area = ? and t.kind in ('CONTRACT_WAITS', 'METER_WAITS') order by t.number limit ?
                """)
                .params(area, most)
                .query((row, n) -> new SupplyPointNumber(row.getString("number")))
                .list();
    }

    Optional<Open> lock(long id) {
        return jdbc.sql("select * from supplypoint.task where id = ? and settled_at is null for update")
                .param(id)
                .query((row, n) -> open(row))
                .optional();
    }

    void settle(long id, String outcome, @Nullable String user, Instant now) {
        jdbc.sql("update supplypoint.task set settled_at = :now, settled_by = :user, outcome = :outcome where id = :id")
                .param("id", id)
                .param("now", Days.in(now))
                .param("user", user)
                .param("outcome", outcome)
                .update();
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getLong("id"),
                new SupplyPointNumber(row.getString("number")),
                Task.Kind.valueOf(row.getString("kind")),
                new HashMap<>(JsonMapper.shared()
                        .readValue(row.getString("given"), new TypeReference<Map<String, Object>>() {})),
                Days.instant(row, "created_at"));
    }
}
