package org.koiki.message;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged metering files end in findings, and what is accepted survives being written and read. */
class MeteringFuzzTest {
    private static final int FEW = 4_000;
    private static final int MANY = Integer.getInteger("koiki.mutants", 1_000_000);
    private static final List<byte[]> FILES =
            Metering.ALL.stream().map(Samples::bytes).toList();

    private final AtomicInteger accepted = new AtomicInteger();

    @Test
    void damagedFilesEndInFindings() {
        damage(0, FEW);
    }

    @Test
    @Tag("long")
    void soDoManyMore() {
        damage(FEW, MANY);
    }

    private void damage(int first, int count) {
        IntStream.range(first, first + count)
                .parallel()
                .forEach(seed -> check(seed, new Mutations(seed).next(FILES.get(seed % FILES.size()))));
        assertThat(accepted.get()).isGreaterThan(count / 100);
    }

    private void check(int seed, byte[] mutant) {
        Metering read = Metering.read(mutant);
        assertThat(read.reading().head() != null)
                .as("head of %d", seed)
                .isEqualTo(read.reading().isWhole());
        if (read.reading().isWhole()) {
            accepted.incrementAndGet();
            byte[] written = read.write();
            Metering again = Metering.read(written);
            assertThat(sorted(again.rows())).as("rows of %d", seed).isEqualTo(sorted(read.rows()));
            assertThat(again.write()).as("bytes of %d", seed).isEqualTo(written);
        }
    }

    /** Unknown elements are written last in their parents, so those of a record may come in another order. */
    private static List<MeteringRow> sorted(List<MeteringRow> rows) {
        return rows.stream()
                .map(row -> row.with(row.unknown().stream()
                        .sorted(comparing(UnknownElement::toString))
                        .toList()))
                .toList();
    }
}
