package org.koiki.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that is named for the energy files of an area.
 *
 * @param company whose certificate it is
 * @param state {@code AWAITED}, {@code VALID}, {@code EXPIRED}, {@code REVOKED} or {@code UNREGISTERED}
 * @param since when it was named
 */
public record AreaCertificate(
        String area,
        String company,
        String fingerprint,
        String state,
        @Nullable String subject,
        @Nullable Instant notAfter,
        Instant since) {}
