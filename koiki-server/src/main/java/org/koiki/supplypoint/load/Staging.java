package org.koiki.supplypoint.load;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Temporary tables that rows are copied into; they are empty again when the transaction ends. */
@Component
class Staging {
    private final JdbcTemplate jdbc;

    Staging(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void copy(String table, String columns, CharSequence rows) {
        jdbc.execute("create temp table if not exists %s (%s) on commit delete rows".formatted(table, columns));
        copyInto(table, rows);
        jdbc.execute("analyze " + table);
    }

    void copyInto(String table, CharSequence rows) {
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, table, rows));
    }

    private static Long copy(Connection connection, String table, CharSequence rows) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
