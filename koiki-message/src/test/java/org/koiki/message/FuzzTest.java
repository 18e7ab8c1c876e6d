package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.koiki.message.MessageReader.Outcome;
import org.koiki.message.NegawattPlan.ReductionGroup;

/** Damaged files end in findings, soon and in little memory, and both cursors agree on them. */
class FuzzTest {
    private static final int FEW = 20_000;
    private static final int MANY = Integer.getInteger("koiki.mutants", 1_000_000);
    private static final long MAX_NANOS = 2_000_000_000L;
    private static final long MAX_BYTES = 64L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final MessageReader<Plan> READER = new MessageReader<>(Layouts.byCode());

    private static final List<byte[]> FILES = List.of(
            shortened(Samples.DEMAND, "14|16|20|22|29"),
            shortened(Samples.GENERATION, "14|16|20"),
            shortened(Samples.SALES, "14|16|20|22|29"),
            shortened(Samples.NEGAWATT, "12|15|17"),
            Samples.bytes(Samples.GENERATION));

    private final AtomicInteger plain = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();

    @Test
    @Timeout(300)
    void damagedFilesEndInFindingsAndBothCursorsAgree() {
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
                .forEach(i -> check(i, new Mutations(i).next(FILES.get(i % 50 == 0 ? 4 : i % 4))));

        assertThat(plain.get()).isGreaterThan(count / 10);
        assertThat(accepted.get()).isGreaterThan(count / 100);
    }

    private void check(int seed, byte[] mutant) {
        long started = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        PlanReading reading = PlanReader.read(mutant);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated)
                .as("memory of %d", seed)
                .isLessThan(MAX_BYTES);
        assertThat(THREADS.getCurrentThreadCpuTime() - started)
                .as("time of %d", seed)
                .isLessThan(MAX_NANOS);

        boolean faulty = reading.findings().stream().anyMatch(finding -> finding.severity() == Finding.Severity.FAULT);
        assertThat(reading.plan() == null).as("plan of %d", seed).isEqualTo(faulty);
        if (reading.plan() != null) {
            accepted.incrementAndGet();
            byte[] written = PlanWriter.write(reading.plan());
            PlanReading csv = PlanCsv.read(PlanCsv.write(reading.plan()));
            assertThat(reading.plan().equals(csv.plan()))
                    .as("plan by CSV from %d: %s", seed, csv.findings())
                    .isTrue();
            assertThat(PlanReader.read(written).plan())
                    .as("plan written from %d", seed)
                    .isNotNull()
                    .extracting(PlanWriter::write)
                    .isEqualTo(written);
        }
        compare(seed, mutant);
    }

    private void compare(int seed, byte[] mutant) {
        Outcome<Plan> plainly = readPlainly(mutant);
        if (plainly == null) {
            return;
        }
        plain.incrementAndGet();
        Outcome<Plan> fully = READER.readAny(mutant);
        assertThat(plainly.findings()).as("findings of %d", seed).isEqualTo(fully.findings());
        Plan plan = plainly.message();
        Plan other = fully.message();
        if (plan == null || other == null) {
            assertThat(plan).as("plan of %d", seed).isNull();
            assertThat(other).as("plan of %d", seed).isNull();
            return;
        }
        assertThat(plan.equals(other)).as("plan of %d", seed).isTrue();
        assertThat(places(plainly, plan)).as("places of %d", seed).isEqualTo(places(fully, other));
    }

    private static @Nullable Outcome<Plan> readPlainly(byte[] mutant) {
        try {
            return READER.readPlain(mutant);
        } catch (NotPlain notPlain) {
            return null;
        }
    }

    private static List<Place> places(Outcome<Plan> outcome, Plan plan) {
        Places places = PlanReader.reading(outcome).places();
        return switch (plan) {
            case DemandPlan demand ->
                List.of(
                        places.of(demand.head(), "JP06171"),
                        places.of(demand.demand(), 1),
                        places.of(demand.procurement().rows().getFirst(), "JP06366"),
                        places.of(demand.procurement().rows().getFirst().energy(), 48),
                        places.of(demand.members().getFirst().supply(), 2));
            case GenerationPlan generation ->
                List.of(
                        places.of(generation.header(), "JPC14"),
                        places.of(generation.groups().getFirst(), "JP06300"),
                        places.of(
                                generation
                                        .groups()
                                        .getFirst()
                                        .plants()
                                        .getFirst()
                                        .generation(),
                                7));
            case NegawattPlan negawatt -> {
                ReductionGroup group = negawatt.groups().getFirst();
                yield List.of(
                        places.of(group, "JP06504"),
                        places.of(group.points().getFirst(), "JP06400"),
                        places.of(group.points().getFirst().baseline(), 48));
            }
        };
    }

    /** A sample with one row of each kind. */
    private static byte[] shortened(String name, String rows) {
        return Samples.text(name)
                .replaceAll("(<(JPMR000(%s))>.*?</\\2>)(<\\2>.*?</\\2>)+".formatted(rows), "$1")
                .getBytes(StandardCharsets.UTF_8);
    }
}
