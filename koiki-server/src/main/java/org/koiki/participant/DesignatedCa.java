package org.koiki.participant;

import java.security.KeyStoreException;
import java.security.SignatureException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.CertificateRefused.Reason;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/**
 * The designated certificate authority (指定認証局) as the trust store of the SSL bundle {@code koiki} and the revocation
 * list name it at the moment. Both may change while the hub runs.
 */
@Component
public class DesignatedCa {
    public static final String BUNDLE = "koiki";

    private final RevocationList revocations;
    private final Clock clock;
    private volatile Trust trust;

    DesignatedCa(SslBundles bundles, RevocationList revocations, Clock clock) {
        this.revocations = revocations;
        this.clock = clock;
        this.trust = Trust.of(bundles.getBundle(BUNDLE));
        bundles.addBundleUpdateHandler(BUNDLE, bundle -> trust = Trust.of(bundle));
    }

    /** Refuses a certificate, with the chain it was shown with, that the authority did not issue or no longer stands by. */
    public void check(X509Certificate... chain) throws CertificateRefused {
        X509Certificate certificate = chain[0];
        Instant now = clock.instant();
        trust.check(now, chain);
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw new CertificateRefused(Reason.EXPIRED, certificate);
        }
        if (revocations.holds(certificate)) {
            throw new CertificateRefused(Reason.REVOKED, certificate);
        }
    }

    public X509Certificate[] issuers() {
        return trust.manager().getAcceptedIssuers();
    }

    /** One state of the trust store, with the certificates whose chain it has proved. */
    private record Trust(X509TrustManager manager, ProvedChains proved) {
        private static final Set<CertPathValidatorException.Reason> FOREIGN =
                Set.of(BasicReason.INVALID_SIGNATURE, PKIXReason.NO_TRUST_ANCHOR);

        static Trust of(SslBundle bundle) {
            requireAuthority(bundle);
            X509TrustManager manager = Stream.of(bundle.getManagers().getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
            return new Trust(manager, new ProvedChains());
        }

        /** Without a trust store of its own, Java would trust every public authority. */
        private static void requireAuthority(SslBundle bundle) {
            try {
                var store = bundle.getStores().getTrustStore();
                if (store == null || store.size() == 0) {
                    throw new IllegalStateException("koiki.tls.ca names no certificate authority");
                }
            } catch (KeyStoreException e) {
                throw new IllegalStateException(e);
            }
        }

        void check(Instant now, X509Certificate... chain) throws CertificateRefused {
            if (proved.hold(chain[0], now)) {
                return;
            }
            try {
                manager.checkClientTrusted(chain, "UNKNOWN");
            } catch (CertificateException e) {
                throw new CertificateRefused(reason(e), chain[0]);
            }
            proved.add(chain);
        }

        private static Reason reason(@Nullable Throwable thrown) {
            return switch (thrown) {
                case null -> Reason.UNFIT;
                case CertificateExpiredException e -> Reason.EXPIRED;
                case CertificateNotYetValidException e -> Reason.NOT_YET_VALID;
                case CertPathBuilderException e -> Reason.OTHER_AUTHORITY;
                case SignatureException e -> Reason.OTHER_AUTHORITY;
                case CertPathValidatorException e when FOREIGN.contains(e.getReason()) -> Reason.OTHER_AUTHORITY;
                default -> reason(thrown.getCause());
            };
        }
    }
}
