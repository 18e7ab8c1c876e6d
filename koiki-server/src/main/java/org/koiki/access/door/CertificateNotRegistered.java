package org.koiki.access.door;

import org.springframework.security.access.AccessDeniedException;

/** The connection's certificate lets nobody in: not or no longer registered, or no longer designated. A plain 403. */
public final class CertificateNotRegistered extends AccessDeniedException {
    private static final long serialVersionUID = 1;

    CertificateNotRegistered(String message) {
        super(message);
    }
}
