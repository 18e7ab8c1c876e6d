package org.koiki.metering.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.interfaces.ECKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.koiki.participant.DesignatedCa;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs what the hub hands out, with the key of its own certificate: a JWS with detached content (RFC 7515, appendix F),
 * whose header carries the certificate and those behind it, and when it was made ({@code iat}), so that anybody who trusts the hub's
 * authority can check it.
 */
@Component
public class HubSignature {
    private final SslBundles bundles;
    private final JsonMapper json;
    private final Clock clock;

    HubSignature(SslBundles bundles, JsonMapper json, Clock clock) {
        this.bundles = bundles;
        this.json = json;
        this.clock = clock;
    }

    /** The detached signature of some content, {@code header..signature}. */
    public String of(byte[] content) {
        try {
            SslBundle bundle = bundles.getBundle(DesignatedCa.BUNDLE);
            KeyStore store = Objects.requireNonNull(bundle.getStores().getKeyStore());
            String alias = store.aliases().nextElement();
            String password = bundle.getKey().getPassword();
            var key = (PrivateKey) store.getKey(alias, password == null ? new char[0] : password.toCharArray());
            boolean curve = key instanceof ECKey;
            String header = base64(header(curve ? "ES256" : "RS256", store.getCertificateChain(alias)));
            Signature signature = Signature.getInstance(curve ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
            signature.initSign(key);
            signature.update((header + "." + base64(content)).getBytes(StandardCharsets.US_ASCII));
            return header + ".." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The hub's key cannot sign", e);
        }
    }

    private byte[] header(String algorithm, Certificate[] chain) throws GeneralSecurityException {
        List<String> certificates = new ArrayList<>();
        for (Certificate certificate : chain) {
            certificates.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
        }
        return json.writeValueAsBytes(Map.of(
                "alg", algorithm, "x5c", certificates, "iat", clock.instant().getEpochSecond()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
