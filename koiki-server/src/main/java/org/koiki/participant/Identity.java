package org.koiki.participant;

import org.jspecify.annotations.Nullable;

/**
 * What is registered for a certificate and a user id, as it stands in the database now.
 *
 * @param certificate absent on a connection without one
 * @param user absent when no id was asked for or there is no such user
 * @param passwordHash the user's
 * @param locked whether the company's logins under this id are locked, whether there is such a user or not
 * @param failures failed logins since the last good one
 */
public record Identity(
        @Nullable Certificate certificate,
        @Nullable User user,
        @Nullable String passwordHash,
        boolean locked,
        int failures) {
    @Override
    public String toString() {
        return "Identity[" + (certificate == null ? "" : certificate.fingerprint()) + "]";
    }
}
