package org.koiki.bench.lake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.koiki.lake.DuckDbEngine;
import org.koiki.lake.FileKind;
import org.koiki.lake.LakeFile;
import org.koiki.lake.LakeSettings;

/**
 * Months of 30-minute values in the files that the lake makes of a month that is over. Those of the first area are written. The other
 * areas have copies of them, supply point numbers included: the same bytes, elsewhere on the disk. A file that is there is not made again.
 */
final class Spans {
    private static final int THREADS = 2;
    private static final int VARIED = 10;
    private static final String ROWS = """
            SELECT '030' || lpad(p::VARCHAR, 19, '0') AS point, date,
                [ENERGY for slot in range(1, 49)] AS energy,
                QUALITY::SMALLINT[] AS quality, REVISION::BIGINT[] AS revision
            FROM (SELECT i // DAYS AS p, DATE 'MONTH' + (i % DAYS)::INTEGER AS date FROM range(FIRST_ROW, END_ROW) AS rows(i))""";
    private static final String ENERGY =
            "(p * 7919 + slot * 131 + day(date) * 10007) * (p + slot * slot + month(date)) % 29989";
    private static final String LOW = "CASE WHEN p < LIMIT THEN ENERGY ELSE (ENERGY) // 6000 * 1000 END";

    private final Path folder;
    private final HistoryOptions options;

    Spans(Path folder, HistoryOptions options) {
        this.folder = folder;
        this.options = options;
    }

    /** Points of an area from one on, before another. */
    private record Piece(LocalDate month, int from, int to) {
        LocalDate last() {
            return month.plusMonths(1).minusDays(1);
        }

        int row(int point) {
            return point * month.lengthOfMonth();
        }

        LakeFile file(String area, Path folder) throws IOException {
            String path = path(area);
            return new LakeFile(
                    path,
                    FileKind.SPAN,
                    area,
                    month,
                    last(),
                    0,
                    LakeCase.point(from),
                    LakeCase.point(to - 1),
                    row(to) - row(from),
                    Files.size(folder.resolve(path)),
                    1);
        }

        String path(String area) {
            return "spans/area=%s/from=%s/to=%s/%d.parquet".formatted(area, month, last(), from);
        }
    }

    /** Whether a point tells values of any height. The others tell whole 0.1 kWh, as meters of low voltage do. */
    boolean isVaried(long point) {
        return point < options.area / VARIED;
    }

    /** How many such points an area has. */
    int varied() {
        return Math.min(options.pointsOfArea(), options.area / VARIED);
    }

    /** What a meter tells, 0.1 Wh; no two days are alike, as zstd would find out. */
    long energy(long point, long slot, LocalDate date) {
        long any = (point * 7_919 + slot * 131 + date.getDayOfMonth() * 10_007L)
                * (point + slot * slot + date.getMonthValue())
                % 29_989;
        return isVaried(point) ? any : any / 6_000 * 1_000;
    }

    /** Makes those that are missing, and tells what the manifest has to know of all. */
    List<LakeFile> make(LocalDate first) throws Exception {
        List<LakeFile> files = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS);
                DuckDBConnection duck = duck()) {
            for (int i = 0; i < options.months; i++) {
                for (Future<List<LakeFile>> made : threads.invokeAll(pieces(first.plusMonths(i), duck))) {
                    files.addAll(made.get());
                }
                System.err.printf(
                        "%d of %d months made, %,d files of %,d MiB after %.0f s%n",
                        i + 1, options.months, files.size(), LakeCase.mebibytes(files), LakeCase.since(start));
            }
        }
        return files;
    }

    private static DuckDBConnection duck() throws SQLException {
        DuckDBConnection duck = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duck.createStatement()) {
            statement.execute("SET threads = " + THREADS);
            statement.execute("SET memory_limit = '1GB'");
        }
        return duck;
    }

    private List<Callable<List<LakeFile>>> pieces(LocalDate month, DuckDBConnection duck) {
        int points = options.pointsOfArea();
        int size = LakeSettings.of(LakeCase.SLOTS).spanRows() / month.lengthOfMonth();
        return IntStream.range(0, Math.ceilDiv(points, size))
                .mapToObj(i -> new Piece(month, i * size, Math.min(points, (i + 1) * size)))
                .<Callable<List<LakeFile>>>map(piece -> () -> make(piece, duck))
                .toList();
    }

    /** The file of each area. */
    private List<LakeFile> make(Piece piece, DuckDBConnection duck) throws IOException, SQLException {
        List<LakeFile> files = new ArrayList<>();
        for (String area : options.areas()) {
            Path target = folder.resolve(piece.path(area));
            if (!Files.exists(target)) {
                Path draft = Files.createDirectories(target.getParent()).resolve(piece.from() + ".draft");
                if (files.isEmpty()) {
                    write(piece, draft, duck);
                } else {
                    Files.copy(folder.resolve(files.getFirst().path()), draft, StandardCopyOption.REPLACE_EXISTING);
                }
                sync(draft);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            }
            files.add(piece.file(area, folder));
        }
        return files;
    }

    private void write(Piece piece, Path target, DuckDBConnection duck) throws SQLException {
        String rows = ROWS.replace("ENERGY", isVaried(piece.to()) ? ENERGY : LOW.replace("ENERGY", ENERGY))
                .replace("QUALITY", Collections.nCopies(LakeCase.SLOTS, 0).toString())
                .replace("REVISION", Collections.nCopies(LakeCase.SLOTS, 1).toString())
                .replace("LIMIT", Integer.toString(options.area / VARIED))
                .replace("MONTH", piece.month().toString())
                .replace("DAYS", Integer.toString(piece.month().lengthOfMonth()))
                .replace("FIRST_ROW", Integer.toString(piece.row(piece.from())))
                .replace("END_ROW", Integer.toString(piece.row(piece.to())));
        try (Connection connection = duck.duplicate();
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (%s)".formatted(rows, target, DuckDbEngine.VECTORS));
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
