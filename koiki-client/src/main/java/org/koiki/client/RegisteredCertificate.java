package org.koiki.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A client certificate that the hub knows. */
public record RegisteredCertificate(
        String fingerprint,
        @Nullable String company,
        @Nullable String subject,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        @Nullable String state) {}
