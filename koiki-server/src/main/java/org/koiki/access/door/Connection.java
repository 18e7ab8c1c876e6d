package org.koiki.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.Fingerprint;

/**
 * The connection that a request came over.
 *
 * @param chain the client's certificate and those behind it
 */
public record Connection(X509Certificate[] chain, String fingerprint, String address) {
    private static final String CHAIN = "jakarta.servlet.request.X509Certificate";

    /** Null when the client has shown no certificate, which only a loopback connection lets happen. */
    public static @Nullable Connection of(HttpServletRequest request) {
        return request.getAttribute(CHAIN) instanceof X509Certificate[] chain && chain.length > 0
                ? new Connection(chain, Fingerprint.of(chain[0]), request.getRemoteAddr())
                : null;
    }

    X509Certificate certificate() {
        return chain[0];
    }

    Actor actor(@Nullable String company, @Nullable String user) {
        return new Actor(company, user, fingerprint, address);
    }
}
