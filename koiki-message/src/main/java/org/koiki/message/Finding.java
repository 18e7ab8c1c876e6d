package org.koiki.message;

import org.jspecify.annotations.Nullable;

/**
 * One thing found in a message or a plan: what, where, both values, and a sentence for people.
 *
 * @param code stable code of the rule, such as {@code MSG-0104}; listed in {@code docs/reference/violations.md}
 * @param member operator code of the member block (JP06316), or code of the negawatt group, it stands in
 * @param counterparty counterparty code (JP06366), plant code or contract identification number 2 of the row it stands
 *     in
 * @param slot number of the slot, from 1
 * @param value the value found
 * @param expected the value that it was compared with
 */
public record Finding(
        String code,
        Severity severity,
        Place place,
        @Nullable String member,
        @Nullable String counterparty,
        @Nullable Integer slot,
        @Nullable String value,
        @Nullable String expected,
        Text text) {

    /** What a finding means for the message. */
    public enum Severity {
        /** The message cannot be accepted. */
        FAULT,
        /** Acceptable, but the filer should look at it. */
        WARNING,
        /** Worth knowing, such as an element that this version does not know. */
        NOTE
    }
}
