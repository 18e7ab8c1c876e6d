package org.koiki.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koiki.message.DemandPlan;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.Receipt;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
class ConcurrentFilingTests {
    private static final int FILES = 8;

    private final SampleFiler filer;
    private final JdbcClient jdbc;

    @Autowired
    ConcurrentFilingTests(Filings filings, SeedFiles seeds, JdbcClient jdbc, TestClock clock) {
        filer = new SampleFiler(filings, clock, seeds);
        this.jdbc = jdbc;
    }

    @Test
    void filesAtTheSameInstantEndInOneWinnerAndACompleteHistory() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-09-01");

        List<Receipt> receipts =
                atOnce(n -> filer.file(sample.add("members[0].demand", 1, n).add("demand", 1, n)));

        assertThat(receipts)
                .extracting(Receipt::version)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, FILES).boxed().toList());
        Receipt winner = receipts.stream()
                .filter(receipt -> receipt.version() == FILES)
                .findFirst()
                .orElseThrow();
        assertThat(jdbc.sql("select filing from plan.plan where target_date = '2016-09-01'")
                        .query(Long.class)
                        .single())
                .isEqualTo(winner.filing());
        assertThat(jdbc.sql("""
                        select kwh = :demand from plan.standing_slot
                        where target_date = '2016-09-01' and block = 'LZ016' and kind = 'DEMAND' and slot = 1
                        """)
                        .param("demand", demandOfFirstSlot(winner))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theSameFileAtTheSameInstantBecomesOneVersion() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-09-02");

        List<Receipt> receipts = atOnce(n -> filer.file(sample));

        assertThat(receipts).extracting(Receipt::version).containsOnly(1);
        assertThat(receipts).extracting(Receipt::repeated).containsOnlyOnce(false);
        assertThat(jdbc.sql("select count(*) from plan.filing where day = '2016-09-02'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(FILES);
    }

    private int demandOfFirstSlot(Receipt receipt) {
        return jdbc.sql("select original from plan.filing where id = ?")
                .param(receipt.filing())
                .query(byte[].class)
                .optional()
                .map(SamplePlan::ofZip)
                .map(sample -> ((DemandPlan) sample.plan()).demand().at(1))
                .orElseThrow();
    }

    private interface Work {
        Receipt file(int number);
    }

    private static List<Receipt> atOnce(Work work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(FILES);
        List<Callable<Receipt>> tasks = new ArrayList<>();
        for (int n = 0; n < FILES; n++) {
            int number = n;
            tasks.add(() -> {
                start.await();
                return work.file(number);
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream()
                    .map(ConcurrentFilingTests::done)
                    .toList();
        }
    }

    private static Receipt done(Future<Receipt> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
