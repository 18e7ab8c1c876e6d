package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.koiki.client.Connection;
import org.koiki.client.Filing;
import org.koiki.client.KoikiClient;
import org.koiki.client.KoikiException;
import org.koiki.client.PlanFile;
import org.koiki.client.PlanQuery;
import org.koiki.client.PlanSummary;

/** Files the sample plan for day after day over several connections at once, whatever happens to the hub meanwhile. */
final class BusyFiler implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    static final LocalDate FIRST_DAY = LocalDate.of(2016, 6, 1);
    private static final String SAMPLE_DAY = "20160531";

    private final String sample;
    private final LocalDate first;
    private final AtomicInteger days = new AtomicInteger();
    private final Map<String, PlanFile> acknowledged = new ConcurrentHashMap<>();
    private final Semaphore fresh = new Semaphore(0);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    BusyFiler(String sample) {
        this(sample, FIRST_DAY);
    }

    /** @param first day of its first plan */
    BusyFiler(String sample, LocalDate first) {
        this.sample = sample;
        this.first = first;
    }

    void start(RunningSandbox hub) {
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.execute(() -> file(hub));
        }
    }

    /** Waits until so many more files are acknowledged. */
    void await(int files) throws InterruptedException {
        assertThat(fresh.tryAcquire(files, 2, TimeUnit.MINUTES)).isTrue();
    }

    /** Forgets how many were acknowledged until now. */
    void countAnew() {
        fresh.drainPermits();
    }

    Map<String, PlanFile> acknowledged() {
        return acknowledged;
    }

    /** Files one plan after the other; one that was not acknowledged is filed again, as a careful client does. */
    private void file(RunningSandbox hub) {
        try (KoikiClient client = client(hub)) {
            PlanFile next = next();
            while (!stopping) {
                if (isAcknowledged(client, next)) {
                    next = next();
                }
            }
        }
    }

    private boolean isAcknowledged(KoikiClient client, PlanFile file) {
        try {
            if (client.plans().file(file) instanceof Filing.Accepted accepted && accepted.receipt() != null) {
                acknowledged.put(accepted.receipt().planId(), file);
                fresh.release();
                return true;
            }
            throw new AssertionError(file + " was refused");
        } catch (KoikiException e) {
            return false;
        }
    }

    private PlanFile next() {
        return plan(first.plusDays(days.getAndIncrement()));
    }

    private PlanFile plan(LocalDate day) {
        String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        String xml = sample.replace("<JP06171>" + SAMPLE_DAY, "<JP06171>" + date);
        return new PlanFile("W6_0250_" + date + "_00_99016_6.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Every acknowledged plan is there as it was filed, and so is every other one that came through. */
    void assertNothingIsLost(RunningSandbox hub) {
        try (KoikiClient client = client(hub)) {
            var standing = client.plans().list(PlanQuery.all().between(FIRST_DAY, null)).stream()
                    .map(PlanSummary::id)
                    .toList();
            assertThat(standing).containsAll(acknowledged.keySet());
            for (String id : standing) {
                byte[] filed = plan(LocalDate.parse(id.split("-")[1], DateTimeFormatter.BASIC_ISO_DATE))
                        .bytes();
                assertThat(Arrays.equals(client.plans().xml(id).bytes(), filed))
                        .as(id)
                        .isTrue();
            }
        }
    }

    private static KoikiClient client(RunningSandbox hub) {
        Path certificates = hub.data().resolve("certs");
        return KoikiClient.open(Connection.to("https://localhost:" + hub.port() + "/")
                .certificate(certificates.resolve("99016.pem"), certificates.resolve("99016.key"))
                .authority(certificates.resolve("ca.pem"))
                .login("99016-admin", "koiki-sandbox"));
    }

    @Override
    public void close() {
        stopping = true;
        threads.close();
    }
}
