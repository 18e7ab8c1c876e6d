package org.koiki.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {
    private static final int SLOTS = 48;
    private static final String AREA = "03";
    private static final LocalDate DAY = LocalDate.of(2030, 4, 15);
    private static final LocalDate FIRST = DAY.withDayOfMonth(1);
    private static final LocalDate LAST = DAY.withDayOfMonth(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ManifestInMemory manifest = new ManifestInMemory();

    @SuppressWarnings("NullAway.Init")
    private Engine engine;

    @SuppressWarnings("NullAway.Init")
    private Lake lake;

    @BeforeEach
    void open() {
        engine = new DuckDbEngine(SLOTS, "512MB", 2, folder.resolve("spill"));
        lake = lake(manifest, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Lake lake(Manifest with, Clock clock) {
        return new Lake(folder, with, engine, new LakeSettings(SLOTS, 3, 60, Duration.ofHours(1)), clock);
    }

    @Test
    void tellsASlotForTheRosterOfTheDay() {
        roster(DAY, 1, 2, 3);
        append(28, "a", new Reading(point(1), 125_000L, 0), new Reading(point(2), null, 1), reading(9, 7));

        List<SlotValue> values = slot(28, Selection.ALL);

        assertThat(values).extracting(value -> value.owner().point()).containsExactly(point(2), point(1), point(3));
        assertThat(values).extracting(SlotValue::energy).containsExactly(null, 125_000L, null);
        assertThat(values).extracting(SlotValue::quality).containsExactly(1, 0, null);
        assertThat(values.get(1).owner()).isEqualTo(owner(1));
        assertThat(slot(28, Selection.of("88881"))).hasSize(2);
        assertThat(slot(28, new Selection(null, List.of("LOW"), List.of(point(2)))))
                .hasSize(1);
        assertThat(lake.strangers(AREA, DAY, 10)).containsExactly(point(9));
    }

    @Test
    void aLaterBatchReplacesByPointAndSlot() {
        roster(DAY, 1, 2);
        append(1, "a", reading(1, 10), reading(2, 20));
        append(1, "b", new Reading(point(2), null, 1));
        append(1, "c", reading(1, 11));

        assertThat(energies(1)).containsExactly(null, 11L);
        lake.compactDay(AREA, DAY);
        assertThat(energies(1)).containsExactly(null, 11L);
        append(1, "d", reading(2, 22));
        assertThat(energies(1)).containsExactly(22L, 11L);
        lake.compactDay(AREA, DAY);
        assertThat(energies(1)).containsExactly(22L, 11L);
    }

    @Test
    void theSameBatchCountsOnce() {
        roster(DAY, 1);

        assertThat(append(1, "a", reading(1, 10))).isTrue();
        assertThat(append(1, "a", reading(1, 99))).isFalse();

        assertThat(energies(1)).containsExactly(10L);
        assertThat(manifest.live(Scope.day(AREA, DAY))).hasSize(2);
    }

    @Test
    void takesABatchOfNothing() {
        roster(DAY, 1);

        assertThat(append(1, "a")).isTrue();

        assertThat(energies(1)).containsExactly((Long) null);
    }

    @Test
    void keepsAPointsHistoryThroughCompaction() {
        LocalDate next = DAY.plusDays(1);
        for (int slot = 1; slot <= SLOTS; slot++) {
            appendAll(DAY, slot, 10);
            if (slot != 7) {
                appendAll(next, slot, 10);
            }
        }
        List<DayVector> fresh = history(4);
        assertThat(fresh).extracting(DayVector::date).containsExactly(DAY, next);
        assertThat(fresh.get(0).energy()).startsWith(4001L, 4002L).endsWith(4048L);
        assertThat(fresh.get(1).energy().get(6)).isNull();
        assertThat(fresh.get(1).quality().get(6)).isNull();

        assertThat(lake.compactDay(AREA, DAY)).isTrue();
        assertThat(lake.compactDay(AREA, next)).isTrue();
        assertThat(history(4)).isEqualTo(fresh);
        assertThat(manifest.live(Scope.days(AREA, FIRST, LAST))).hasSize(8);

        assertThat(lake.compactSpan(AREA, DAY, DAY.plusDays(6))).isTrue();
        assertThat(history(4)).isEqualTo(fresh);
        assertThat(lake.compactSpan(AREA, FIRST, LAST)).isTrue();
        assertThat(history(4)).isEqualTo(fresh);
        assertThat(manifest.live(new Scope(AREA, DAY, next, point(4))))
                .singleElement()
                .satisfies(file -> assertThat(file.kind()).isEqualTo(FileKind.SPAN));

        append(next, 7, "late", reading(4, 77));
        assertThat(history(4).get(1).energy().get(6)).isEqualTo(77L);
        assertThat(lake.compactDay(AREA, next)).isTrue();
        assertThat(history(4).get(1).energy()).contains(77L).startsWith(4001L);
        assertThat(lake.compactSpan(AREA, FIRST, LAST)).isTrue();
        assertThat(history(4).get(1).energy()).contains(77L).startsWith(4001L);
        assertThat(history(5)).isEqualTo(history(5)).hasSize(2);
    }

    @Test
    void standingDaysAreWholeOnceAllThatArrivedIsCompactedAndStayReadable() {
        LocalDate next = DAY.plusDays(1);
        appendAll(DAY, 1, 10);
        appendAll(next, 1, 10);
        lake.compactDay(AREA, DAY);
        StandingDays before = lake.standing(AREA, DAY, next);
        assertThat(before.isWhole(DAY)).isTrue();
        assertThat(before.isWhole(next)).isFalse();
        assertThat(before.isWhole(LAST)).isFalse();

        append(1, "late", reading(4, 77));
        lake.compactDay(AREA, DAY);
        lake.compactDay(AREA, next);

        assertThat(told(before, DAY)).containsExactly("4 4001", "9 9001");
        assertThat(told(lake.standing(AREA, DAY, next), DAY)).containsExactly("4 77", "9 9001");
        lake.compactSpan(AREA, FIRST, LAST);
        assertThat(told(lake.standing(AREA, DAY, next), DAY)).containsExactly("4 77", "9 9001");
    }

    @Test
    void standingDaysWhoseFileIsCutShortOrGoneAreNotTold() throws IOException {
        appendAll(DAY, 1, 10);
        lake.compactDay(AREA, DAY);
        StandingDays standing = lake.standing(AREA, DAY, DAY);
        Path file = folder.resolve(
                manifest.live(new Scope(AREA, DAY, DAY, point(4))).getFirst().path());
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(isTold(standing)).isFalse();

        Files.write(file, whole);
        assertThat(isTold(standing)).isTrue();

        Files.write(file, Arrays.copyOf(whole, 9));
        assertThat(isTold(standing)).as("its end is remembered").isFalse();

        Files.delete(file);
        assertThat(isTold(standing)).isFalse();
    }

    private static boolean isTold(StandingDays standing) {
        return standing.read(Set.of(DAY), new String[] {point(4)}, (place, date, energy, from) -> {});
    }

    /** First slots of three points, one of which never told anything. */
    private static List<String> told(StandingDays standing, LocalDate day) {
        List<String> told = new CopyOnWriteArrayList<>();
        int[] numbers = {4, 9, 99};
        String[] points = IntStream.of(numbers).mapToObj(LakeTest::point).toArray(String[]::new);
        assertThat(standing.read(
                        Set.of(day),
                        points,
                        (place, date, energy, from) -> told.add(numbers[place] + " " + energy[from])))
                .isTrue();
        return told.stream().sorted().toList();
    }

    @Test
    void countsWhatIsComplete() {
        roster(DAY, 1, 2, 3);
        append(5, "a", reading(1, 10), new Reading(point(3), null, 1), reading(8, 1));

        List<SlotCount> counts = lake.completeness(AREA, DAY);

        assertThat(counts).hasSize(2 * SLOTS);
        assertThat(counts)
                .contains(new SlotCount(5, "88881", 2, 2, 1), new SlotCount(5, "88880", 1, 0, 0))
                .contains(new SlotCount(6, "88881", 2, 0, 0));
        assertThat(lake.gaps(AREA, DAY, 5))
                .extracting(value -> value.owner().point())
                .containsExactly(point(2), point(3));
    }

    @Test
    void aNewRosterReplacesTheOld() {
        roster(DAY, 1, 2);
        roster(DAY, 2);

        append(1, "a", reading(1, 1), reading(2, 2));

        assertThat(energies(1)).containsExactly(2L);
    }

    @Test
    void aCrashLeavesTheOldState() {
        roster(DAY, 1);
        append(1, "a", reading(1, 10));
        Manifest failing = new ManifestInMemory() {
            @Override
            public List<LakeFile> live(Scope scope) {
                return manifest.live(scope);
            }

            @Override
            public synchronized Outcome commit(Change change) {
                throw new IllegalStateException("gone");
            }
        };

        assertThatThrownBy(() -> lake(failing, Clock.systemUTC()).compactDay(AREA, DAY))
                .hasMessage("gone");
        assertThat(energies(1)).containsExactly(10L);
        assertThat(lake.compactDay(AREA, DAY)).isTrue();
        assertThat(energies(1)).containsExactly(10L);
    }

    @Test
    void vacuumDeletesWhatWasReplacedOnlyAfterItsTime() throws IOException {
        roster(DAY, 1);
        append(1, "a", reading(1, 10));
        lake.compactDay(AREA, DAY);
        Files.createDirectories(folder.resolve("slots"));
        Files.writeString(folder.resolve("slots/left-behind.parquet"), "x");
        assertThat(files()).hasSize(4);

        lake.vacuum();
        assertThat(files()).hasSize(4);

        lake(manifest, Clock.fixed(Instant.now().plus(Duration.ofHours(2)), ZoneOffset.UTC))
                .vacuum();
        assertThat(files()).hasSize(2);
        assertThat(energies(1)).containsExactly(10L);
    }

    @Test
    void anotherReaderSeesTheHandbooksLayout() {
        append(3, "a", reading(1, 10));

        assertThat(manifest.live(Scope.day(AREA, DAY)))
                .singleElement()
                .satisfies(file -> assertThat(file.path()).startsWith("slots/area=03/day=2030-04-15/slot=03/"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    private List<SlotValue> slot(int slot, Selection selection) {
        List<SlotValue> values = new ArrayList<>();
        lake.slot(AREA, DAY, slot, selection, values::add);
        return values;
    }

    private List<@Nullable Long> energies(int slot) {
        List<@Nullable Long> energies = new ArrayList<>();
        lake.slot(AREA, DAY, slot, Selection.ALL, value -> energies.add(value.energy()));
        return energies;
    }

    private List<DayVector> history(int point) {
        return lake.history(AREA, point(point), DAY.minusMonths(13), DAY.plusDays(9));
    }

    private boolean append(int slot, String id, Reading... readings) {
        return append(DAY, slot, id, readings);
    }

    private boolean append(LocalDate date, int slot, String id, Reading... readings) {
        return lake.append(
                new SlotBatch(AREA, date, slot, id),
                lines -> Stream.of(readings).forEach(lines::add));
    }

    private void appendAll(LocalDate date, int slot, int points) {
        lake.append(
                new SlotBatch(AREA, date, slot, "all"),
                lines -> IntStream.rangeClosed(1, points)
                        .forEach(point -> lines.add(reading(point, point * 1000L + slot))));
    }

    private void roster(LocalDate date, int... points) {
        lake.roster(AREA, date, IntStream.of(points).mapToObj(LakeTest::owner));
    }

    private static RosterEntry owner(int point) {
        return new RosterEntry(point(point), "8888" + point % 2, "LZ993", "LOW", "K" + point, null, "見本" + point);
    }

    private static Reading reading(int point, long energy) {
        return new Reading(point(point), energy, 0);
    }

    private static String point(int number) {
        return "030%019d".formatted(number);
    }
}
