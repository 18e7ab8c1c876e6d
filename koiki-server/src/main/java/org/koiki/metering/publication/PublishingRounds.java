package org.koiki.metering.publication;

import java.time.Duration;
import org.koiki.Rounds;
import org.koiki.metering.intake.BatchWatch;
import org.koiki.metering.intake.SlotKey;
import org.koiki.metering.intake.Traffic;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Every node looks for something to publish: as soon as it has taken a batch, and again and again for all else. When something
 * fails, it rests a while before it tries again, unless a batch comes.
 */
@Component
@ConditionalOnProperty(name = "koiki.energy.automatic", matchIfMissing = true)
class PublishingRounds implements BatchWatch, Traffic, AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration REST = Duration.ofSeconds(10);

    private final Publishing publishing;
    private final Rounds rounds;
    private volatile boolean asked;
    private volatile boolean running;
    private long restsUntil = System.nanoTime();

    PublishingRounds(Publishing publishing) {
        this.publishing = publishing;
        this.rounds = Rounds.every(PAUSE, "energy publishing", this::turn);
    }

    private void turn() {
        if (!asked && System.nanoTime() - restsUntil < 0) {
            return;
        }
        running = true;
        asked = false;
        try {
            publishing.run();
        } catch (RuntimeException e) {
            restsUntil = System.nanoTime() + REST.toNanos();
            throw e;
        } finally {
            running = false;
        }
    }

    @Override
    public void taken(SlotKey key) {
        asked = true;
        rounds.wake();
    }

    @Override
    public boolean isQuiet() {
        return !asked && !running;
    }

    @Override
    public void close() {
        rounds.close();
    }
}
