package org.koiki.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of a lake: where they lie, what a crash leaves, when they go. */
class LakeFilesTest extends LakeCase {
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

    /** Both a file that is cut short and one that is gone, the last of many: the pieces before it are not written in vain. */
    @Test
    void joiningDaysOfWhichAFileIsDamagedEndsBeforeAnythingIsWritten() throws IOException {
        append(1, "a", reading(1, 10));
        append(2, "b", reading(1, 20));
        Path damaged =
                folder.resolve(manifest.live(Scope.day(AREA, DAY)).getLast().path());
        List<Path> before = files();

        Files.write(damaged, new byte[] {1});
        assertThatThrownBy(() -> lake.compactDay(AREA, DAY)).hasMessageContaining("has 1 bytes instead of");
        assertThat(files()).isEqualTo(before);

        Files.delete(damaged);
        assertThatThrownBy(() -> lake.compactDay(AREA, DAY)).hasMessageContaining(damaged.toString());
        assertThat(files()).hasSize(before.size() - 1);
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
}
