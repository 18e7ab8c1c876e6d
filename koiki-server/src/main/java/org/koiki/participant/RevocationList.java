package org.koiki.participant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The authority's certificate revocation list: the file {@code koiki.tls.crl} in PEM or DER, looked at again once a second.
 * A file that cannot be read leaves the list before it in force.
 */
@Component
class RevocationList {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationList.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final @Nullable Path file;
    private final Clock clock;
    private volatile Read read = new Read(FileTime.fromMillis(0), 0, List.of());
    private volatile Instant next = Instant.MIN;

    RevocationList(@Value("${koiki.tls.crl:#{null}}") @Nullable Path file, Clock clock)
            throws IOException, GeneralSecurityException {
        this.file = file;
        this.clock = clock;
        if (file != null) {
            read = Read.of(file);
        }
    }

    boolean holds(X509Certificate certificate) {
        refresh();
        return read.lists().stream().anyMatch(list -> list.isRevoked(certificate));
    }

    private void refresh() {
        Instant now = clock.instant();
        if (file == null || now.isBefore(next)) {
            return;
        }
        next = now.plus(INTERVAL);
        try {
            if (!read.isOf(file)) {
                read = Read.of(file);
                LOG.info("The certificate revocation list was read anew");
            }
        } catch (IOException | GeneralSecurityException e) {
            LOG.error("The certificate revocation list cannot be read; the one before it stays in force", e);
        }
    }

    private record Read(FileTime modified, long size, Collection<? extends CRL> lists) {
        static Read of(Path file) throws IOException, GeneralSecurityException {
            FileTime modified = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            try (InputStream in = Files.newInputStream(file)) {
                return new Read(
                        modified, size, CertificateFactory.getInstance("X.509").generateCRLs(in));
            }
        }

        boolean isOf(Path file) throws IOException {
            return modified.equals(Files.getLastModifiedTime(file)) && size == Files.size(file);
        }
    }
}
