package org.koiki.bench.switching;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.koiki.bench.load.Postgres;
import org.koiki.bench.load.Shot;

/** What the hub has on record of applications. */
record Stored(Postgres database) {
    /**
     * How many acknowledged applications are not there.
     *
     * @param companies codes of the companies of the callers, in their order
     */
    long lost(List<Shot<String>> acknowledged, List<String> companies) throws SQLException {
        Set<String> stored = stored();
        return acknowledged.stream()
                .filter(shot -> !stored.contains(companies.get(shot.caller()) + shot.sent()))
                .count();
    }

    private Set<String> stored() throws SQLException {
        Set<String> stored = new HashSet<>();
        try (Connection connection = database.connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select company || point from switching.application")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        return stored;
    }

    /** How many have the other half beside them. */
    long joined() throws SQLException {
        return number("select count(*) from switching.application where partner is not null");
    }

    long count() throws SQLException {
        return number("select count(*) from switching.application");
    }

    /** How much the database takes on disk. */
    long bytes() throws SQLException {
        return number("select pg_database_size(current_database())");
    }

    /** How many name another half that does not name them. */
    long oneSided() throws SQLException {
        return number("""
                select count(*) from switching.application one
                join switching.application other on other.number = one.partner
                where other.partner is distinct from one.number
                """);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
