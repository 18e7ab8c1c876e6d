package org.koiki.metering.intake;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.koiki.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** As many batches are received at once as the machine bears; who would wait too long is turned away. */
@Component
class Uploads implements Traffic {
    private final int most;
    private final long patienceMillis;
    private final Semaphore places;
    private final EnergyMeters meters;

    Uploads(
            EnergyMeters meters,
            @Value("${koiki.energy.uploads:4}") int most,
            @Value("${koiki.energy.upload-patience:2000}") long patienceMillis) {
        this.meters = meters;
        this.most = most;
        this.patienceMillis = patienceMillis;
        this.places = new Semaphore(most, true);
    }

    @Override
    public boolean isQuiet() {
        return places.availablePermits() == most;
    }

    @FunctionalInterface
    interface Upload<T> {
        T receive() throws IOException;
    }

    <T> T pass(Upload<T> upload) throws IOException {
        try {
            return passInTurn(upload);
        } catch (Problem e) {
            meters.refused(e);
            throw e;
        }
    }

    private <T> T passInTurn(Upload<T> upload) throws IOException {
        enter();
        try {
            return upload.receive();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw EnergyProblems.busy(most);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EnergyProblems.busy(most);
        }
    }
}
