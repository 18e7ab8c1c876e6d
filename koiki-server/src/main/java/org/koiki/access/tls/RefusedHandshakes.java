package org.koiki.access.tls;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.koiki.access.door.CertificateText;
import org.koiki.access.door.Refusals;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.CertificateRefused;
import org.koiki.participant.CertificateRefused.Reason;
import org.koiki.participant.Fingerprint;
import org.springframework.stereotype.Component;

/**
 * Puts handshakes that were refused for the client's certificate into the audit trail. The engine knows the reason, the
 * connector the address: Tomcat logs a failed handshake on the thread on which it failed.
 */
@Component
class RefusedHandshakes extends ValveBase implements AccessLog {
    private final Refusals refusals;
    private final ThreadLocal<SSLException> failure = new ThreadLocal<>();

    RefusedHandshakes(Refusals refusals) {
        super(true);
        this.refusals = refusals;
    }

    void note(SSLException e) {
        failure.set(e);
    }

    @Override
    public void log(Request request, Response response, long time) {
        SSLException failed = failure.get();
        if (failed != null) {
            failure.remove();
            record(failed, request.getRemoteAddr());
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    private void record(SSLException failed, @Nullable String address) {
        CertificateRefused refused = refusal(failed);
        if (refused != null) {
            X509Certificate certificate = refused.certificate();
            String fingerprint = Fingerprint.of(certificate);
            record(
                    new Actor(null, null, fingerprint, address),
                    refused.reason(),
                    CertificateText.of(certificate, refused.reason()));
        } else if (isForLackOfCertificate(failed)) {
            var text = Reason.ABSENT.text();
            record(new Actor(null, null, null, address), Reason.ABSENT, text.ja() + " (" + text.en() + ")");
        }
    }

    private void record(Actor actor, Reason reason, String detail) {
        refusals.record(actor, "certificate.refuse", reason.name(), actor.certificate(), detail);
    }

    private static @Nullable CertificateRefused refusal(@Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> null;
            case CertificateRefused refused -> refused;
            default -> refusal(thrown.getCause());
        };
    }

    private static boolean isForLackOfCertificate(SSLException failed) {
        return String.valueOf(failed.getMessage()).contains("Empty client certificate chain");
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // the socket's own address counts
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
