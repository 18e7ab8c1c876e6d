package org.koiki.participant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The authority's certificate revocation list: the file {@code koiki.tls.crl} in PEM or DER, looked at again once a second.
 * A file that cannot be read or holds no list leaves the list before it in force, as {@code koiki.crl.unreadable} tells; {@code
 * koiki.crl.left} tells the seconds until the list in force should be replaced.
 */
@Component
class RevocationList {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationList.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final @Nullable Path file;
    private final Clock clock;
    private volatile Read read = new Read(FileTime.fromMillis(0), 0, List.of());
    private volatile Instant next = Instant.MIN;
    private volatile boolean unreadable;
    private volatile boolean overdue;

    RevocationList(@Value("${koiki.tls.crl:#{null}}") @Nullable Path file, Clock clock, MeterRegistry meters)
            throws IOException, GeneralSecurityException {
        this.file = file;
        this.clock = clock;
        if (file != null) {
            read = Read.of(file);
            Gauge.builder("koiki.crl.left", this, RevocationList::secondsLeft)
                    .baseUnit("seconds")
                    .register(meters);
            Gauge.builder("koiki.crl.unreadable", this, list -> list.isUnreadable() ? 1 : 0)
                    .register(meters);
        }
    }

    boolean holds(X509Certificate certificate) {
        refresh();
        return read.lists().stream().anyMatch(list -> list.isRevoked(certificate));
    }

    private double secondsLeft() {
        refresh();
        return read.due()
                .map(due -> (double) Duration.between(clock.instant(), due).toSeconds())
                .orElse(Double.NaN);
    }

    private boolean isUnreadable() {
        refresh();
        return unreadable;
    }

    private void refresh() {
        Instant now = clock.instant();
        if (file == null || now.isBefore(next)) {
            return;
        }
        next = now.plus(INTERVAL);
        reread(file);
        warnOnce(now);
    }

    private void reread(Path present) {
        try {
            if (!read.isOf(present)) {
                read = Read.of(present);
                LOG.info("The certificate revocation list was read anew");
            }
            unreadable = false;
        } catch (IOException | GeneralSecurityException e) {
            if (!unreadable) {
                LOG.error("The certificate revocation list cannot be read; the one before it stays in force", e);
            }
            unreadable = true;
        }
    }

    private void warnOnce(Instant now) {
        Optional<Instant> passed = read.due().filter(now::isAfter);
        if (passed.isPresent() && !overdue) {
            LOG.warn(
                    "The certificate revocation list should have been replaced by {}; it stays in force", passed.get());
        }
        overdue = passed.isPresent();
    }

    private record Read(FileTime modified, long size, List<X509CRL> lists) {
        static Read of(Path file) throws IOException, GeneralSecurityException {
            return new Read(Files.getLastModifiedTime(file), Files.size(file), RevocationFile.read(file));
        }

        boolean isOf(Path file) throws IOException {
            return modified.equals(Files.getLastModifiedTime(file)) && size == Files.size(file);
        }

        /** When the first of the lists has to be replaced; empty when none says so. */
        Optional<Instant> due() {
            return lists.stream()
                    .map(X509CRL::getNextUpdate)
                    .filter(Objects::nonNull)
                    .map(Date::toInstant)
                    .min(Comparator.naturalOrder());
        }
    }
}
