package org.koiki.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.testing.Await;

class EmbeddedDatabaseTests {
    @TempDir
    Path folder;

    @Test
    void startsAgainWithAllCommitsWhenItIsKilled() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            execute(database, "create table filed (number int)", "insert into filed values (1)");

            postmaster().destroyForcibly();

            Await.until("PostgreSQL is back", () -> count(database) == 1);
        }
    }

    @Test
    void takesOverFromAKilledServer() throws Exception {
        Process server = JavaProcess.of(DatabaseKeeper.class, folder.toString()).start();
        assertThat(server.inputReader().readLine()).isEqualTo("committed");
        server.destroyForcibly().waitFor();
        assertThat(postmaster().isAlive()).isTrue();

        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(count(database)).isEqualTo(1);
        }
        assertThat(Postmaster.of(data())).isEmpty();
    }

    @Test
    void leavesAnotherProcessAloneThatHasGotTheOldProcessId() throws Exception {
        EmbeddedDatabase.start(folder).close();
        Process other = JavaProcess.of(DatabaseKeeper.class).start();
        Files.writeString(data().resolve("postmaster.pid"), other.pid() + "\n" + data() + "\n");

        assertThat(Postmaster.of(data())).isEmpty();
        EmbeddedDatabase.start(folder).close();

        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly();
    }

    private ProcessHandle postmaster() throws IOException {
        return Postmaster.of(data()).orElseThrow();
    }

    private Path data() throws IOException {
        return folder.toRealPath().resolve("data");
    }

    static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url("postgres"));
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int count(EmbeddedDatabase database) {
        try (var connection = DriverManager.getConnection(database.url("postgres"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from filed")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            return -1;
        }
    }
}
