package org.koiki.audit;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did or tried. Never holds a password, a key or personal data.
 *
 * @param actor who, with which certificate, from where
 * @param action what, as a stable dotted name such as {@code plan.file} or {@code certificate.refuse}
 * @param subject what it was done to, such as a plan id or a certificate's fingerprint
 * @param owner company code whose own trail shows the entry beside the actor's, when another company is concerned
 * @param outcome how it ended
 * @param detail one plain line, such as the reason of a refusal
 */
public record AuditEntry(
        Actor actor,
        String action,
        @Nullable String subject,
        @Nullable String owner,
        Outcome outcome,
        @Nullable String detail) {

    /** Who acted: any part may be unknown when somebody was turned away early. */
    public record Actor(
            @Nullable String company,
            @Nullable String user,
            @Nullable String certificate,
            @Nullable String address) {}

    /** How an action ended. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }
}
