package org.koiki.metering.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Work that one node does at a time. A connection of its own holds the lock, so that the work may commit as it goes; it ends with the node. */
@Component
class NodeLock {
    private final DataSource database;

    NodeLock(DataSource database) {
        this.database = database;
    }

    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Does the work unless another node does. */
    void during(String name, Work work) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (locked(connection, name)) {
                    work.run();
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static boolean locked(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
