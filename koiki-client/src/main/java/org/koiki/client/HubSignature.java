package org.koiki.client;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.client.SignatureProof.Fault;
import org.koiki.client.SignatureProof.Signer;

/**
 * What the hub signs with the key of its own certificate: manifests of energy files and reports of connection tests. A JWS with
 * detached content (RFC 7515, appendix F), whose header carries the certificate, those behind it, and when it was made. Asks no hub.
 */
public final class HubSignature {
    private static final List<String> SERVERS = List.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");

    private final String header;
    private final byte[] value;
    private final List<X509Certificate> chain;
    private final @Nullable Instant signedAt;

    private HubSignature(String header, byte[] value, List<X509Certificate> chain, @Nullable Instant signedAt) {
        this.header = header;
        this.value = value;
        this.chain = chain;
        this.signedAt = signedAt;
    }

    private record Header(
            @Nullable List<String> x5c, @Nullable Long iat) {}

    /** @throws IllegalArgumentException for what is no such signature */
    public static HubSignature read(String jws) {
        String[] parts = jws.strip().split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            throw new IllegalArgumentException("no JWS with detached content");
        }
        try {
            Header header = Json.MAPPER.readValue(Base64.getUrlDecoder().decode(parts[0]), Header.class);
            List<X509Certificate> chain = chain(header.x5c() == null ? List.of() : header.x5c());
            Instant signedAt = header.iat() == null ? null : Instant.ofEpochSecond(header.iat());
            return new HubSignature(parts[0], Base64.getUrlDecoder().decode(parts[2]), chain, signedAt);
        } catch (RuntimeException | GeneralSecurityException e) {
            throw new IllegalArgumentException("no JWS with the certificate of its signer", e);
        }
    }

    private static List<X509Certificate> chain(List<String> encoded) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> chain = new ArrayList<>();
        for (String one : encoded) {
            byte[] der = Base64.getDecoder().decode(one);
            chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        }
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("no certificate");
        }
        return chain;
    }

    /**
     * Checks it against the bytes that it is to be of.
     *
     * @param trusted whose signature is believed; whether a certificate was revoked is not asked
     * @param now what the certificate is judged by where the signature does not tell when it was made
     * @throws KoikiException of kind {@code CERTIFICATE} when the authority cannot be used
     */
    public SignatureProof check(byte[] content, TrustedSigner trusted, Instant now) {
        X509Certificate own = chain.getFirst();
        Instant at = signedAt == null ? now : signedAt;
        boolean valid = !at.isBefore(own.getNotBefore().toInstant())
                && !at.isAfter(own.getNotAfter().toInstant());
        List<Fault> faults = new ArrayList<>();
        if (!fits(content)) {
            faults.add(Fault.CONTENT_DIFFERS);
        }
        if (!trusted(trusted.authority(), valid ? Date.from(at) : own.getNotBefore())) {
            faults.add(Fault.OTHER_AUTHORITY);
        }
        if (!serves(own)) {
            faults.add(Fault.NOT_A_HUB);
        }
        if (trusted.host() != null && !HostNames.bears(own, trusted.host())) {
            faults.add(Fault.OTHER_HOST);
        }
        if (!valid) {
            faults.add(Fault.NOT_VALID);
        }
        return new SignatureProof(signer(own), signedAt, List.copyOf(faults));
    }

    private boolean fits(byte[] content) {
        PublicKey key = chain.getFirst().getPublicKey();
        try {
            Signature signature =
                    Signature.getInstance(key instanceof ECKey ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
            signature.initVerify(key);
            String signed =
                    header + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(content);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean trusted(@Nullable Path authority, Date at) {
        List<X509Certificate> authorities = Tls.authorities(authority);
        X509CertSelector own = new X509CertSelector();
        own.setCertificate(chain.getFirst());
        try {
            var parameters = new PKIXBuilderParameters(
                    authorities.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet()), own);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(at);
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException e) {
            return authorities.contains(chain.getFirst());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean serves(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null || purposes.stream().anyMatch(SERVERS::contains);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Signer signer(X509Certificate certificate) {
        return new Signer(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }
}
