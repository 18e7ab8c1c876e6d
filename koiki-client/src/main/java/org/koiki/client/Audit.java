package org.koiki.client;

import java.time.Duration;

/** The audit trail through {@code /api/v1/audit}: for administrators of the coordinator. */
public final class Audit {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Http http;

    Audit(Http http) {
        this.http = http;
    }

    /** Has the hub walk the whole trail, which may take minutes. */
    public AuditProof verify() {
        return http.once(http.api("audit/verification").timeout(LONGEST).build())
                .as(AuditProof.class);
    }
}
