package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.koiki.bench.load.Postgres;
import org.koiki.lake.Change;
import org.koiki.lake.DuckDbEngine;
import org.koiki.lake.FileKind;
import org.koiki.lake.Lake;
import org.koiki.lake.LakeFile;
import org.koiki.lake.LakeSettings;
import org.koiki.lake.ManifestInMemory;
import org.koiki.lake.Selection;

/**
 * All that a sandbox holds and has told of metered energy, but for what no two runs have in common: instants, the ids of contracts, and names in the
 * lake.
 */
record EnergyState(Map<String, String> files, Map<String, List<String>> rows, Map<String, List<String>> lake) {
    private static final Map<String, String> ROWS = Map.of(
            "batches", """
                    select slot, number, id, sha256, rows, accepted, without_value, unknown, rejected, waiting, parts, in_lake
                    from metering.batch where area = 3 order by day, slot, number""",
            "slots", """
                    select day, slot, batches, published_to, readings, state, present, valued from metering.slot
                    where area = 3 order by day, slot""",
            "issues", """
                    select day, slot, batches::text, parts, state, files from metering.publication
                    where area = 3 order by day, slot, id""",
            "splits", """
                    select day, slot, retailer, voltage, split, revision, points, present, valued from metering.split_file
                    where area = 3 order by day, slot, retailer, voltage, split, revision""",
            "fixed", """
                    select reading, retailer, voltage, split, revision from metering.fixed_file
                    where area = 3 order by reading, retailer, voltage, split, revision""",
            "records", """
                    select reading, point, state, missing, split from metering.fixed_record
                    where area = 3 order by reading, point""",
            "manifest", """
                    select kind, since, until, slot, first_point, last_point, rows from metering.lake_file
                    where area = '03' and since = '2016-05-30' and retired_at is null order by 1, 2, 3, 4, 5""",
            "told", """
                    select company, kind, key, facts from notice.notice where kind like 'energy.%' order by company, kind, key""",
            "trail", """
                    select action, subject, detail from audit.entry
                    where outcome = 'DONE' and action in ('energy.batch', 'energy.late', 'energy.publish', 'energy.fixed')
                    order by action, subject, detail""",
            "known", "select key from metering.lake_batch where key like '03/%' order by 1");

    static EnergyState of(Path data, LocalDate day) throws Exception {
        try (Connection database = Postgres.in(data.resolve("database")).connect();
                Statement statement = database.createStatement()) {
            Map<String, List<String>> rows = new TreeMap<>();
            for (Map.Entry<String, String> one : ROWS.entrySet()) {
                rows.put(one.getKey(), lines(statement, one.getValue()));
            }
            Map<String, String> listed = listed(statement);
            Map<String, String> files = files(data.resolve("energy/files"), listed);
            return new EnergyState(files, rows, lake(data, day, statement));
        }
    }

    private static List<String> lines(Statement statement, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    line.append(row.getString(i)).append(' ');
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    /** Digests of the catalogue by the end of their path. */
    static Map<String, String> listed(Statement statement) throws SQLException {
        Map<String, String> listed = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(
                "select receiver || '/' || name, encode(sha256, 'hex') from metering.energy_file where area = '03'")) {
            while (row.next()) {
                assertThat(listed.put(row.getString(1), row.getString(2))).isNull();
            }
        }
        return listed;
    }

    /** The files that lie there are those of the catalogue. */
    private static Map<String, String> files(Path folder, Map<String, String> listed) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                int parts = file.getNameCount();
                String name = file.subpath(parts - 2, parts).toString();
                byte[] bytes = Files.readAllBytes(file);
                digests.put(name, digest(bytes));
                texts.put(name, digest(text(bytes).getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertThat(digests).isEqualTo(listed);
        return texts;
    }

    private static String text(byte[] zip) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            String name = String.valueOf(entries.getNextEntry());
            return name
                    + new String(entries.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("<(JPC19|JP06121)>[0-9]*</", "<$1></");
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> lake(Path data, LocalDate day, Statement statement) throws SQLException {
        ManifestInMemory manifest = new ManifestInMemory();
        manifest.commit(new Change(live(statement), List.of(), null, Instant.EPOCH));
        Map<String, List<String>> values = new TreeMap<>();
        try (DuckDbEngine engine = new DuckDbEngine(48, "512MB", 2, data.resolve("spill"))) {
            Lake lake = new Lake(data.resolve("energy/lake"), manifest, engine, LakeSettings.of(48), Clock.systemUTC());
            for (int slot = 1; slot <= 48; slot++) {
                List<String> ofSlot = new ArrayList<>();
                lake.slot(
                        "03",
                        day,
                        slot,
                        Selection.ALL,
                        value -> ofSlot.add(value.owner().point() + " "
                                + value.owner().retailer() + " " + value.energy() + " " + value.quality()));
                values.put("slot " + slot, ofSlot);
            }
            values.put(
                    "completeness",
                    lake.completeness("03", day).stream().map(String::valueOf).toList());
        }
        return values;
    }

    private static List<LakeFile> live(Statement statement) throws SQLException {
        List<LakeFile> live = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery("select * from metering.lake_file where area = '03' and retired_at is null")) {
            while (row.next()) {
                live.add(new LakeFile(
                        row.getString("path"),
                        FileKind.valueOf(row.getString("kind")),
                        row.getString("area"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getInt("slot"),
                        row.getString("first_point"),
                        row.getString("last_point"),
                        row.getLong("rows"),
                        row.getLong("bytes"),
                        row.getLong("revision")));
            }
        }
        return live;
    }
}
