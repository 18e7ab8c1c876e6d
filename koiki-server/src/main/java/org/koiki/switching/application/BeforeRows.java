package org.koiki.switching.application;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what new applications meet at their points, once nobody else works there. */
@Repository
class BeforeRows {
    private static final String BEFORE = """
            select point,
                case when ? then pg_advisory_xact_lock(hashtextextended(point, 4)) is not null
                    else pg_try_advisory_xact_lock(hashtextextended(point, 4)) end as locked
            from unnest(?::text[]) as point;
            select filed.point as filed_point, application.*,
                (application.company = filed.company and application.request_key = filed.key) is true as repeated
            from unnest(?::text[], ?::text[], ?::text[]) as filed (point, company, key)
            cross join lateral (
                select * from switching.application
                where point = filed.point and stage not in ('COMPLETED', 'REFUSED', 'CANCELLED')
                    or company = filed.company and request_key = filed.key
            ) application
            order by application.number
            """;

    private final JdbcTemplate jdbc;

    BeforeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An application that is found by its idempotency key. */
    record Keyed(Application application, @Nullable String digest) {}

    /**
     * What an application meets.
     *
     * @param repeated what the company applied for with the same key
     * @param open the others of its point that are in process
     */
    record Before(Optional<Keyed> repeated, List<Application> open) {}

    /** From here to its end the transaction waits a moment for what others hold, and then fails. */
    void hurry() {
        jdbc.execute("set local lock_timeout = '200ms'");
    }

    /**
     * Locks points as {@link ApplicationRows#lockPoint} does and reads, in one exchange with the database, what new applications meet there.
     *
     * @param wait for those who work at a point; otherwise what is filed for it is left out
     */
    Map<Filed, Before> of(List<Filed> filed, boolean wait) {
        Map<String, Before> byPoint = read(filed, wait);
        Map<Filed, Before> before = new LinkedHashMap<>();
        filed.stream()
                .filter(each -> byPoint.containsKey(each.point()))
                .forEach(each -> before.put(each, byPoint.get(each.point())));
        return before;
    }

    private Map<String, Before> read(List<Filed> filed, boolean wait) {
        return Objects.requireNonNull(jdbc.execute(BEFORE, (PreparedStatement statement) -> {
            statement.setBoolean(1, wait);
            statement.setArray(2, texts(statement, filed, Filed::point));
            statement.setArray(3, texts(statement, filed, Filed::point));
            statement.setArray(4, texts(statement, filed, Filed::company));
            statement.setArray(5, texts(statement, filed, each -> each.request().key()));
            statement.execute();
            Map<String, Before> before = locked(statement.getResultSet());
            statement.getMoreResults();
            read(statement.getResultSet(), before);
            return before;
        }));
    }

    private static java.sql.Array texts(
            PreparedStatement statement, List<Filed> filed, Function<Filed, @Nullable String> text)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("text", filed.stream().map(text).toArray());
    }

    private static Map<String, Before> locked(ResultSet rows) throws SQLException {
        Map<String, Before> before = new HashMap<>();
        while (rows.next()) {
            if (rows.getBoolean("locked")) {
                before.put(rows.getString("point"), new Before(Optional.empty(), new ArrayList<>()));
            }
        }
        return before;
    }

    private static void read(ResultSet rows, Map<String, Before> before) throws SQLException {
        while (rows.next()) {
            String point = rows.getString("filed_point");
            Before met = before.get(point);
            if (met != null && rows.getBoolean("repeated")) {
                Keyed repeated = new Keyed(ApplicationRow.read(rows), rows.getString("request_digest"));
                before.put(point, new Before(Optional.of(repeated), met.open()));
            } else if (met != null) {
                met.open().add(ApplicationRow.read(rows));
            }
        }
    }
}
