package org.koiki.metering.intake;

import static org.koiki.metering.roster.SampleRoster.point;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.SampleRoster;
import org.koiki.metering.rule.ValueFlags.Value;
import org.koiki.supplypoint.InstalledMeter;
import org.koiki.supplypoint.InstalledMeters;
import org.koiki.supplypoint.VoltageClass;

/**
 * Batches with a column for meters. At each point meter A was put up in 2020 and exchanged for B on the day; C was taken down the day
 * before, D is there without an end.
 */
final class MeterCase {
    static final LocalDate DAY = SampleRoster.DAY;
    static final long MOST = 2_000_000_000L;
    static final @Nullable Value[] FLAGS = flags();

    final List<Integer> asked = new ArrayList<>();
    private final Path folder;
    private final Roster roster;

    MeterCase(Path folder) throws IOException {
        this.folder = folder;
        this.roster = SampleRoster.of(
                Files.createTempDirectory(folder, "roster"),
                List.of(
                        point(1, "88881", VoltageClass.LOW),
                        point(2, "88881", VoltageClass.LOW),
                        point(3, "88882", VoltageClass.LOW)));
    }

    private static @Nullable Value[] flags() {
        @Nullable Value[] flags = new Value[10];
        flags[0] = Value.REQUIRED;
        flags[1] = Value.NONE;
        flags[2] = Value.REQUIRED;
        flags[9] = Value.OPTIONAL;
        return flags;
    }

    private InstalledMeters installed() {
        return (area, points, before) -> {
            asked.add(points.size());
            return points.stream().flatMap(MeterCase::meters).toList();
        };
    }

    private static java.util.stream.Stream<InstalledMeter> meters(String point) {
        LocalDate first = LocalDate.of(2020, 1, 1);
        return java.util.stream.Stream.of(
                new InstalledMeter(point, "A", first, DAY),
                new InstalledMeter(point, "C", first, DAY.minusDays(1)),
                new InstalledMeter(point, "D", first, null),
                new InstalledMeter(point, "B", DAY, null));
    }

    record Taken(
            long accepted,
            long withoutValue,
            List<String> readings,
            List<String> kept,
            Map<String, Long> reasons,
            List<String> rejects) {}

    Taken take(String csv) throws IOException {
        return take(csv.getBytes(StandardCharsets.UTF_8));
    }

    Taken take(byte[] csv) throws IOException {
        return take(new CsvBody(new ByteArrayInputStream(csv)));
    }

    Taken take(BatchBody body) throws IOException {
        Disk disk = new Disk(folder);
        try (BatchFiles files = new BatchFiles(disk, "03", 100)) {
            try {
                BatchRows rows = new BatchRows(roster, MOST, FLAGS, installed(), files);
                body.read(rows);
                files.publish("batch");
                return taken(disk, rows.takings(), files.reasons());
            } finally {
                files.discard();
            }
        }
    }

    private static Taken taken(Disk disk, Takings takings, Map<String, Long> reasons) throws IOException {
        List<String> readings = new ArrayList<>();
        Readings.each(disk.at("batch.readings"), (at, energy, flag) -> readings.add(at + " " + text(energy, flag)));
        List<String> kept = new ArrayList<>();
        Path keptFile = disk.at("batch.kept");
        if (Files.exists(keptFile)) {
            Kept.each(keptFile, one -> kept.add(one.point().rest() + " " + text(one.energy(), one.flag())));
            Files.delete(keptFile);
        }
        List<String> rejects = List.of();
        Path rejectFile = disk.at("batch.rejects.csv");
        if (Files.exists(rejectFile)) {
            rejects = Files.readAllLines(rejectFile);
            Files.delete(rejectFile);
        }
        return new Taken(takings.accepted(), takings.withoutValue(), readings, kept, reasons, rejects);
    }

    private static String text(int energy, byte flag) {
        return (energy == Readings.ABSENT ? "-" : energy) + " " + flag;
    }
}
