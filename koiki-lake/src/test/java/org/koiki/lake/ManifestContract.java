package org.koiki.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koiki.lake.Manifest.Outcome;

/** What every manifest does. It touches no file. */
public abstract class ManifestContract {
    private static final LocalDate DAY = LocalDate.of(2030, 4, 15);
    private static final Instant NOW = Instant.parse("2030-04-15T00:00:00Z");

    /** An empty one. */
    protected abstract Manifest manifest();

    @Test
    void handsOutEachRevisionOnce() {
        Manifest manifest = manifest();
        long before = manifest.nextRevision();
        Set<Long> revisions = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 200).parallel().forEach(i -> revisions.add(manifest.nextRevision()));

        assertThat(revisions).hasSize(200).allMatch(revision -> revision > before);
    }

    @Test
    void showsWhatWasCommitted() {
        Manifest manifest = manifest();
        LakeFile slot = slot("a", DAY, 1);

        assertThat(manifest.commit(change(List.of(slot), List.of(), "b1"))).isEqualTo(Outcome.DONE);

        assertThat(manifest.live(Scope.day("03", DAY))).containsExactly(slot);
        assertThat(manifest.live(Scope.day("04", DAY))).isEmpty();
        assertThat(manifest.live(Scope.day("03", DAY.plusDays(1)))).isEmpty();
        assertThat(manifest.knows(slot.path())).isTrue();
        assertThat(manifest.knows("b")).isFalse();
    }

    @Test
    void looksUpByPointAndByDaysThatAFileSpans() {
        Manifest manifest = manifest();
        LakeFile span = new LakeFile(
                "s", FileKind.SPAN, "03", DAY.withDayOfMonth(1), DAY.withDayOfMonth(30), 0, "10", "20", 5, 5, 1);
        manifest.commit(change(List.of(span), List.of(), null));

        assertThat(manifest.live(new Scope("03", DAY, DAY, "10"))).containsExactly(span);
        assertThat(manifest.live(new Scope("03", DAY, DAY.plusYears(1), "20"))).containsExactly(span);
        assertThat(manifest.live(new Scope("03", DAY, DAY, "21"))).isEmpty();
        assertThat(manifest.live(new Scope("03", DAY.plusDays(16), DAY.plusDays(20), "15")))
                .isEmpty();
    }

    @Test
    void takesABatchOnceEvenAfterItsFileWasReplaced() {
        Manifest manifest = manifest();
        LakeFile slot = slot("a", DAY, 1);
        manifest.commit(change(List.of(slot), List.of(), "b1"));
        manifest.commit(change(List.of(slot("c", DAY, 0)), List.of(slot), null));

        assertThat(manifest.commit(change(List.of(slot("b", DAY, 1)), List.of(), "b1")))
                .isEqualTo(Outcome.BATCH_KNOWN);

        assertThat(manifest.live(Scope.day("03", DAY)))
                .extracting(LakeFile::path)
                .containsExactly("c");
    }

    @Test
    void replacesWholeOrNotAtAll() {
        Manifest manifest = manifest();
        LakeFile first = slot("a", DAY, 1);
        LakeFile second = slot("b", DAY, 2);
        manifest.commit(change(List.of(first, second), List.of(), null));
        assertThat(manifest.commit(change(List.of(slot("c", DAY, 0)), List.of(first), null)))
                .isEqualTo(Outcome.DONE);

        assertThat(manifest.commit(change(List.of(slot("d", DAY, 0)), List.of(first, second), null)))
                .isEqualTo(Outcome.STALE);

        assertThat(manifest.live(Scope.day("03", DAY)))
                .extracting(LakeFile::path)
                .containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void remembersWhatWasReplacedUntilItIsForgotten() {
        Manifest manifest = manifest();
        LakeFile old = slot("a", DAY, 1);
        manifest.commit(change(List.of(old), List.of(), null));
        manifest.commit(change(List.of(), List.of(old), null));

        assertThat(manifest.retiredBefore(NOW)).isEmpty();
        assertThat(manifest.retiredBefore(NOW.plusSeconds(1))).containsExactly(old);
        assertThat(manifest.knows("a")).isTrue();

        manifest.forget(List.of(old));
        assertThat(manifest.retiredBefore(NOW.plusSeconds(1))).isEmpty();
        assertThat(manifest.knows("a")).isFalse();
    }

    private static Change change(List<LakeFile> added, List<LakeFile> retired, @Nullable String batch) {
        return new Change(added, retired, batch, NOW);
    }

    private static LakeFile slot(String path, LocalDate day, int slot) {
        return new LakeFile(
                path, slot == 0 ? FileKind.DAY : FileKind.SLOT, "03", day, day, slot, "00", "99", 10, 1000, 1);
    }
}
