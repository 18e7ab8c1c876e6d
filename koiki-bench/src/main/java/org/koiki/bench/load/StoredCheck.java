package org.koiki.bench.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks up every acknowledged plan with all its rows and slots. */
public record StoredCheck(Postgres database) {
    private static final String STORED = """
            select p.message_code, p.target_date, p.filer, p.sha256, count(*) slots, sum(s.kwh) kwh
            from plan.plan p
            join plan.standing_slot s using (target_date, message_code, filer)
            group by p.target_date, p.message_code, p.filer
            """;
    private static final int SLOTS = 48;

    private record Key(String code, LocalDate day, String filer) {}

    private record Stored(String sha256, long slots, long kWh) {}

    /**
     * How many plans are missing or not as they were last acknowledged.
     *
     * @param acknowledged in the order in which each company sent them
     */
    public long lost(List<Shot> acknowledged) throws SQLException {
        Map<Key, Stored> last = new LinkedHashMap<>();
        for (Shot shot : acknowledged) {
            Sent sent = shot.sent();
            last.put(
                    new Key(sent.standing(), sent.day(), sent.filer()),
                    new Stored(sent.sha256(), (long) sent.rows() * SLOTS, sent.kWh()));
        }
        Map<Key, Stored> stored = stored();
        return last.entrySet().stream()
                .filter(sent -> !sent.getValue().equals(stored.get(sent.getKey())))
                .count();
    }

    private Map<Key, Stored> stored() throws SQLException {
        Map<Key, Stored> stored = new HashMap<>();
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(STORED)) {
            while (rows.next()) {
                Key key = new Key(rows.getString(1), rows.getObject(2, LocalDate.class), rows.getString(3));
                String sha256 = HexFormat.of().formatHex(rows.getBytes(4));
                stored.put(key, new Stored(sha256, rows.getLong(5), rows.getLong(6)));
            }
        }
        return stored;
    }
}
