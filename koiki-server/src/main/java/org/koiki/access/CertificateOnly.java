package org.koiki.access;

/**
 * Paths that a registered certificate alone opens: a bean of the module that serves them. Its controllers get a {@link Caller}
 * without user and without permissions.
 */
@FunctionalInterface
public interface CertificateOnly {
    /** @param path as it was asked for, from the root */
    boolean covers(String path);
}
