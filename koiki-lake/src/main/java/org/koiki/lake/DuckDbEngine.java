package org.koiki.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.koiki.lake.parquet.OtherShape;
import org.koiki.lake.parquet.Points;
import org.koiki.lake.parquet.VectorReader;

/**
 * The engine of one machine. Each job has a connection of its own; memory and threads are bounded over all jobs. Besides, some
 * threads read files for histories, which cost little but waiting.
 */
public final class DuckDbEngine implements Engine {
    /**
     * How vectors are written, as options of DuckDB's COPY: numbers as differences in few bits, and row groups of as few rows as DuckDB
     * reads at least, so that the days of a point come cheap.
     */
    public static final String VECTORS = "FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, ROW_GROUP_SIZE 2048";

    private static final System.Logger LOG = System.getLogger(DuckDbEngine.class.getName());
    private static final String ROWS = "FORMAT parquet, PARQUET_VERSION v1, COMPRESSION zstd, ROW_GROUP_SIZE 20480";

    private final DuckDBConnection root;
    private final LakeSql sql;
    private final VectorReader reader;
    private final FileReaders readers = new FileReaders();

    /**
     * @param slots slots of a day
     * @param memory such as {@code 2GB}
     * @param spill folder for what does not fit into memory
     */
    public DuckDbEngine(int slots, String memory, int threads, Path spill) {
        this.sql = new LakeSql(slots);
        this.reader = new VectorReader(slots);
        try {
            Files.createDirectories(spill);
            root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings(memory, threads, spill));
            try (Statement statement = root.createStatement()) {
                statement.execute("SET GLOBAL parquet_metadata_cache = true");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new LakeFailure(e);
        }
    }

    private static Properties settings(String memory, int threads, Path spill) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", memory);
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        return settings;
    }

    @Override
    public Written writeSlot(SlotBatch batch, long revision, Path readings, Path target) {
        return run(session -> session.copy(sql.arrived(batch, revision, readings), target, ROWS));
    }

    @Override
    public Written writeRoster(Stream<RosterEntry> entries, Path target) {
        return run(session -> {
            session.execute("""
                    CREATE TEMP TABLE roster (point VARCHAR, retailer VARCHAR, balancing_group VARCHAR,
                        voltage VARCHAR, control_number VARCHAR, customer_id VARCHAR, customer_name VARCHAR)""");
            session.fill("roster", entries, (entry, out) -> {
                out.append(entry.point());
                out.append(entry.retailer());
                out.append(entry.balancingGroup());
                out.append(entry.voltage());
                out.append(entry.controlNumber());
                out.append(entry.customerId());
                out.append(entry.customerName());
            });
            return session.copy("SELECT * FROM roster ORDER BY point, control_number", target, ROWS);
        });
    }

    @Override
    public List<String> cuts(List<Path> files, int pointsPerPiece) {
        return run(session -> session.list(sql.cuts(files, pointsPerPiece), row -> row.getString(1)));
    }

    @Override
    public Written compact(Sources sources, PointRange range, Path target) {
        return run(session -> {
            String vectors = sources.disjoint() ? sql.sorted(sources, range) : sql.merged(sources, range);
            return session.copy(vectors, target, VECTORS);
        });
    }

    @Override
    public void slot(
            Sources sources, Path roster, LocalDate date, int slot, Selection selection, Consumer<SlotValue> sink) {
        run(session -> {
            session.each(sql.slot(sources, roster, date, slot, selection), row -> sink.accept(Rows.slotValue(row)));
            return true;
        });
    }

    @Override
    public List<DayVector> history(Sources sources, String point, LocalDate from, LocalDate to, Consumer<Path> lost) {
        PointDays days = new PointDays(sql.slots());
        List<Path> others =
                readers.refused(sources.vectors(), file -> isRead(file, sources.disjoint(), point, from, to, days));
        Sources rest = new Sources(sources.slots(), others, sources.disjoint());
        if (!rest.isEmpty()) {
            history(rest, point, from, to, days, lost);
        }
        return days.toList();
    }

    /** Vectors are read directly, since DuckDB decodes whole row groups, and all that they say of themselves. */
    private boolean isRead(Path file, boolean disjoint, String point, LocalDate from, LocalDate to, PointDays days) {
        try {
            reader.read(file, point, from, to, !disjoint, days::vector);
            return true;
        } catch (OtherShape | UncheckedIOException e) {
            return false;
        }
    }

    private void history(
            Sources sources, String point, LocalDate from, LocalDate to, PointDays days, Consumer<Path> lost) {
        try {
            history(sources, point, from, to, days);
        } catch (LakeFailure e) {
            List<Sources> apart = sources.apart();
            if (apart.size() == 1) {
                Path file = sources.files().getFirst();
                LOG.log(Level.WARNING, "lake: %s cannot be read: %s".formatted(file, e.reason()));
                lost.accept(file);
            } else {
                apart.forEach(one -> history(one, point, from, to, days, lost));
            }
        }
    }

    @Override
    public boolean days(Path vectors, Points points, Set<LocalDate> days, DayTaker taker) {
        try {
            reader.read(vectors, points, days, taker::take);
            return true;
        } catch (OtherShape | UncheckedIOException e) {
            LOG.log(Level.WARNING, "lake: %s cannot be read".formatted(vectors), e);
            return false;
        }
    }

    private void history(Sources sources, String point, LocalDate from, LocalDate to, PointDays days) {
        run(session -> {
            if (!sources.vectors().isEmpty()) {
                session.each(
                        sql.vectorsOf(sources, point, from, to), sources.disjoint() ? days::onlyVector : days::vector);
            }
            if (!sources.slots().isEmpty()) {
                session.each(sql.slotsOf(sources, point, from, to), days::slot);
            }
            return true;
        });
    }

    @Override
    public List<SlotCount> completeness(Sources sources, Path roster, LocalDate date) {
        return run(session -> session.list(sql.completeness(sources, roster, date), Rows::slotCount));
    }

    @Override
    public List<String> strangers(Sources sources, Path roster, LocalDate date, int limit) {
        return run(session -> session.list(sql.strangers(sources, roster, date, limit), row -> row.getString(1)));
    }

    @Override
    public void close() {
        readers.close();
        try {
            root.close();
        } catch (SQLException e) {
            throw new LakeFailure(e);
        }
    }

    private <T> T run(Job<T> job) {
        try (DuckDBConnection connection = root.duplicate();
                Statement statement = connection.createStatement()) {
            return job.run(new Session(connection, statement));
        } catch (SQLException e) {
            throw new LakeFailure(e);
        }
    }

    @FunctionalInterface
    private interface Job<T> {
        T run(Session session) throws SQLException;
    }
}
