package org.koiki.bench.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.koiki.message.SlotSeries;

/** Looks up every acknowledged plan with all its rows and slots. */
record StoredCheck(Postgres database) {
    private static final String STORED = """
            select p.target_date, p.filer, p.sha256, count(*) slots, sum(s.kwh) kwh
            from plan.plan p
            join plan.standing_slot s using (target_date, message_code, filer)
            where p.message_code = '0250'
            group by p.target_date, p.message_code, p.filer
            """;

    private record Key(String day, String group) {}

    private record Stored(String sha256, long slots, long kWh) {}

    /** How many acknowledged plans are missing or not as they were sent. */
    long lost(List<Shot> acknowledged) throws SQLException {
        Map<Key, Stored> stored = stored();
        return acknowledged.stream()
                .filter(shot -> !sent(shot).equals(stored.get(new Key(shot.day().toString(), shot.group()))))
                .count();
    }

    private static Stored sent(Shot shot) {
        return new Stored(shot.sha256(), (long) shot.rows() * SlotSeries.SLOTS, shot.kWh());
    }

    private Map<Key, Stored> stored() throws SQLException {
        Map<Key, Stored> stored = new HashMap<>();
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(STORED)) {
            while (rows.next()) {
                Key key = new Key(rows.getString(1), rows.getString(2));
                String sha256 = HexFormat.of().formatHex(rows.getBytes(3));
                stored.put(key, new Stored(sha256, rows.getLong(4), rows.getLong(5)));
            }
        }
        return stored;
    }
}
