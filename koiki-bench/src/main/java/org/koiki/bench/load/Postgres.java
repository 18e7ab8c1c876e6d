package org.koiki.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sandbox's own PostgreSQL, reached beside the hub. */
public record Postgres(ProcessHandle process, String url) {
    /** The one that runs in a sandbox's folder. */
    public static Postgres in(Path folder) throws IOException {
        try (Stream<Path> files = Files.find(folder, 4, (file, attributes) -> file.endsWith("postmaster.pid"))) {
            return of(files.findFirst().orElseThrow(() -> new IOException("no PostgreSQL runs in " + folder)));
        }
    }

    private static Postgres of(Path postmaster) throws IOException {
        List<String> lines = Files.readAllLines(postmaster);
        String port = lines.get(3).strip();
        return new Postgres(
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow(),
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&reWriteBatchedInserts=true");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** The settings that decide whether a commit survives a crash. */
    public Map<String, String> durability() throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit')")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }
}
