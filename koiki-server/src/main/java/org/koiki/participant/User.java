package org.koiki.participant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user of a company.
 *
 * @param id unique over all companies
 * @param locked when it was locked, by failed logins or by an administrator
 * @param mustChange whether the password is a one-time password that a person has to change
 * @param passwordExpires when the password no longer serves; absent when it does not expire
 * @param revision grows with each change; sessions and remembered passwords of an older one are void
 */
public record User(
        String id,
        String company,
        Kind kind,
        Preset preset,
        @Nullable Instant locked,
        boolean mustChange,
        @Nullable Instant passwordExpires,
        long revision) {
    /** Who uses it. */
    public enum Kind {
        PERSON,
        /** A program: no screens, no forced change of password. */
        SYSTEM
    }

    /** What it may do; the permissions behind it depend on the company's roles. */
    public enum Preset {
        ADMINISTRATOR,
        ORDINARY
    }

    /** Whether the password has run out. */
    public boolean isExpired(Instant now) {
        return passwordExpires != null && now.isAfter(passwordExpires);
    }
}
