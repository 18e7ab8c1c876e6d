package org.koiki.lake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A lake in a folder of its own, and what its tests put into it. */
abstract class LakeCase {
    static final int SLOTS = 48;
    static final String AREA = "03";
    static final LocalDate DAY = LocalDate.of(2030, 4, 15);
    static final LocalDate FIRST = DAY.withDayOfMonth(1);
    static final LocalDate LAST = DAY.withDayOfMonth(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    final ManifestInMemory manifest = new ManifestInMemory();

    @SuppressWarnings("NullAway.Init")
    Engine engine;

    @SuppressWarnings("NullAway.Init")
    Lake lake;

    @BeforeEach
    void open() {
        engine = new DuckDbEngine(SLOTS, "512MB", 2, folder.resolve("spill"));
        lake = lake(manifest, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    Lake lake(Manifest with, Clock clock) {
        return new Lake(folder, with, engine, new LakeSettings(SLOTS, 3, 60, Duration.ofHours(1)), clock);
    }

    List<SlotValue> slot(int slot, Selection selection) {
        List<SlotValue> values = new ArrayList<>();
        lake.slot(AREA, DAY, slot, selection, values::add);
        return values;
    }

    List<@Nullable Long> energies(int slot) {
        List<@Nullable Long> energies = new ArrayList<>();
        lake.slot(AREA, DAY, slot, Selection.ALL, value -> energies.add(value.energy()));
        return energies;
    }

    List<DayVector> history(int point) {
        return told(point).days();
    }

    ToldDays told(int point) {
        return lake.history(AREA, point(point), DAY.minusMonths(13), DAY.plusDays(9));
    }

    boolean append(int slot, String id, Reading... readings) {
        return append(DAY, slot, id, readings);
    }

    boolean append(LocalDate date, int slot, String id, Reading... readings) {
        return lake.append(
                new SlotBatch(AREA, date, slot, id),
                lines -> Stream.of(readings).forEach(lines::add));
    }

    void appendAll(LocalDate date, int slot, int points) {
        lake.append(
                new SlotBatch(AREA, date, slot, "all"),
                lines -> IntStream.rangeClosed(1, points)
                        .forEach(point -> lines.add(reading(point, point * 1000L + slot))));
    }

    void roster(LocalDate date, int... points) {
        lake.roster(AREA, date, IntStream.of(points).mapToObj(LakeCase::owner));
    }

    static RosterEntry owner(int point) {
        return new RosterEntry(point(point), "8888" + point % 2, "LZ993", "LOW", "K" + point, null, "見本" + point);
    }

    static Reading reading(int point, long energy) {
        return new Reading(point(point), energy, 0);
    }

    static String point(int number) {
        return "030%019d".formatted(number);
    }
}
