package org.koiki.metering.correction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.edge.HttpFault;
import org.koiki.message.BadZip;
import org.koiki.message.MeteringReader;
import org.koiki.message.MeteringReading;
import org.koiki.message.MeteringZip;
import org.koiki.metering.delivery.CorrectedFiles;
import org.koiki.metering.delivery.CorrectedFiles.Step;
import org.koiki.metering.delivery.DeliveryProblems;
import org.springframework.stereotype.Service;

/** Compares revisions of files, some at a time, since each holds a whole file in memory. */
@Service
class Corrections {
    private static final int AT_A_TIME = 2;
    private static final int WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Packed; some 100 MB of XML. */
    private static final long LARGEST = 10_000_000;

    private final CorrectedFiles files;
    private final Semaphore free = new Semaphore(AT_A_TIME, true);
    private final Set<String> companies = ConcurrentHashMap.newKeySet();

    Corrections(CorrectedFiles files) {
        this.files = files;
    }

    /**
     * What a file of the caller changed. The look is in the audit trail as a fetch of both revisions.
     *
     * @param area needed where several areas have a file of that name
     * @throws org.koiki.Problem if there is nothing before it, it is no W5 file, it is too large, or the hub compares for the
     *     company or for too many others already
     */
    Correction of(String name, @Nullable String area, Caller caller) {
        String company = caller.company().code();
        if (!companies.add(company)) {
            throw HttpFault.UNAVAILABLE.problem();
        }
        try {
            return alone(name, area, caller);
        } finally {
            companies.remove(company);
        }
    }

    private Correction alone(String name, @Nullable String area, Caller caller) {
        acquire();
        try {
            Step step = files.step(name, area, LARGEST, caller);
            UsageComparison comparison = new UsageComparison();
            read(step.before(), step.beforeFile(), comparison::before);
            read(step.name(), step.file(), comparison::after);
            return comparison.result(step.area(), step.name(), step.before());
        } finally {
            free.release();
        }
    }

    private void acquire() {
        try {
            if (free.getQueueLength() >= WAITING || !free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw HttpFault.UNAVAILABLE.problem();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HttpFault.UNAVAILABLE.problem();
        }
    }

    private static void read(String name, Path file, Consumer<Usage> records) {
        try {
            MeteringReading reading = MeteringReader.read(
                    MeteringZip.open(Files.readAllBytes(file)).xml(), row -> {
                        Usage usage = Usage.of(row);
                        if (usage != null) {
                            records.accept(usage);
                        }
                    });
            if (!reading.isWhole()) {
                throw DeliveryProblems.unreadable(name);
            }
        } catch (IOException | BadZip e) {
            throw DeliveryProblems.unreadable(name);
        }
    }
}
