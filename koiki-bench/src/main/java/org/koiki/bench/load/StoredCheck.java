package org.koiki.bench.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up every acknowledged plan with all its rows and slots. */
public record StoredCheck(Postgres database) {
    private static final String VERSIONS = """
            select message_code, day, filer, sha256 from plan.filing where version is not null and not repeated
            """;
    private static final String STANDING = """
            select p.message_code, p.target_date, p.filer, p.sha256, count(*) slots, sum(s.kwh) kwh
            from plan.plan p
            join plan.standing_slot s using (target_date, message_code, filer)
            join plan.filing f on f.day = p.target_date and f.message_code = p.message_code and f.filer = p.filer
              and f.version = p.version and not f.repeated and f.standing is null
            group by p.target_date, p.message_code, p.filer
            """;
    private static final int SLOTS = 48;

    private record Version(String code, LocalDate day, String filer, String sha256) {
        static Version of(Sent sent) {
            return new Version(sent.standing(), sent.day(), sent.filer(), sent.sha256());
        }

        static Version of(ResultSet row) throws SQLException {
            String sha256 = HexFormat.of().formatHex(row.getBytes(4));
            return new Version(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3), sha256);
        }
    }

    private record Content(long slots, long kWh) {}

    /**
     * How many acknowledged plans are no version of their plan, or stand with other rows than those sent; plans that carry rows
     * of a former version over stand with more, and are left out of the second.
     */
    public long lost(List<Shot<Sent>> acknowledged) throws SQLException {
        Set<Version> versions = versions();
        Map<Version, Content> standing = standing();
        return acknowledged.stream()
                .map(Shot::sent)
                .filter(sent -> !versions.contains(Version.of(sent)) || !isWhole(sent, standing.get(Version.of(sent))))
                .count();
    }

    private static boolean isWhole(Sent sent, @Nullable Content stands) {
        return stands == null || stands.equals(new Content((long) sent.rows() * SLOTS, sent.kWh()));
    }

    private Set<Version> versions() throws SQLException {
        Set<Version> versions = new HashSet<>();
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(VERSIONS)) {
            while (rows.next()) {
                versions.add(Version.of(rows));
            }
        }
        return versions;
    }

    private Map<Version, Content> standing() throws SQLException {
        Map<Version, Content> standing = new HashMap<>();
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(STANDING)) {
            while (rows.next()) {
                standing.put(Version.of(rows), new Content(rows.getLong(5), rows.getLong(6)));
            }
        }
        return standing;
    }
}
