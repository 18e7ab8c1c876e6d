package org.koiki.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens while a compaction runs. */
class LakeRaceTest {
    private static final LocalDate DAY = LocalDate.of(2030, 4, 15);
    private static final String POINT = "0300000000000000000001";

    /** Does something once, right before files are replaced. */
    private static final class Interrupted extends ManifestInMemory {
        private Runnable before = () -> {};

        @Override
        public Outcome commit(Change change) {
            if (!change.retired().isEmpty()) {
                Runnable once = before;
                before = () -> {};
                once.run();
            }
            return super.commit(change);
        }
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Interrupted manifest = new Interrupted();

    @SuppressWarnings("NullAway.Init")
    private Engine engine;

    @SuppressWarnings("NullAway.Init")
    private Lake lake;

    @BeforeEach
    void open() {
        engine = new DuckDbEngine(48, "256MB", 2, folder.resolve("spill"));
        lake = new Lake(folder, manifest, engine, LakeSettings.of(48), Clock.systemUTC());
        append("a", 10);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aBatchThatArrivesMeanwhileCounts() {
        manifest.before = () -> append("b", 20);

        assertThat(lake.compactDay("03", DAY)).isTrue();

        assertThat(value()).isEqualTo(20);
        assertThat(lake.compactDay("03", DAY)).isTrue();
        assertThat(value()).isEqualTo(20);
    }

    @Test
    void ofTwoCompactionsTheSlowerLeavesNothing() throws IOException {
        manifest.before = () -> assertThat(lake.compactDay("03", DAY)).isTrue();

        assertThat(lake.compactDay("03", DAY)).isFalse();

        assertThat(value()).isEqualTo(10);
        try (Stream<Path> files = Files.walk(folder.resolve("days"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    private void append(String id, long energy) {
        lake.append(new SlotBatch("03", DAY, 1, id), lines -> lines.add(new Reading(POINT, energy, 0)));
    }

    private long value() {
        List<DayVector> days = lake.history("03", POINT, DAY, DAY).days();
        Long value = days.getFirst().energy().getFirst();
        return value == null ? -1 : value;
    }
}
