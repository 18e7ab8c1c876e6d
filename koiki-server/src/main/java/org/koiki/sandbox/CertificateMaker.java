package org.koiki.sandbox;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes P-256 certificates and revocation lists. */
final class CertificateMaker {
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateMaker() {}

    static IssuedCertificate authority(String subject, Instant from, Instant until) {
        return made(() -> {
            KeyPair keys = keys();
            var name = new X500Principal(subject);
            var builder = builder(name, name, keys, from, until)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return signed(builder, keys, signer(keys.getPrivate()));
        });
    }

    static IssuedCertificate server(IssuedCertificate issuer, List<GeneralName> names, Instant from, Instant until) {
        return made(() -> {
            KeyPair keys = keys();
            var builder = leaf(issuer, "CN=localhost,O=Koiki", keys, KeyPurposeId.id_kp_serverAuth, from, until)
                    .addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(names.toArray(GeneralName[]::new)));
            return signed(builder, keys, signer(issuer.key()));
        });
    }

    static IssuedCertificate client(IssuedCertificate issuer, String subject, Instant from, Instant until) {
        return made(() -> {
            KeyPair keys = keys();
            var builder = leaf(issuer, subject, keys, KeyPurposeId.id_kp_clientAuth, from, until);
            return signed(builder, keys, signer(issuer.key()));
        });
    }

    static X509CRL revocations(IssuedCertificate issuer, Collection<BigInteger> serials, Instant from, Instant until) {
        return made(() -> {
            var builder = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(from));
            builder.setNextUpdate(Date.from(until));
            serials.forEach(serial -> builder.addCRLEntry(serial, Date.from(from), 0));
            return new JcaX509CRLConverter().getCRL(builder.build(signer(issuer.key())));
        });
    }

    private static X509v3CertificateBuilder leaf(
            IssuedCertificate issuer, String subject, KeyPair keys, KeyPurposeId purpose, Instant from, Instant until)
            throws GeneralSecurityException, CertIOException {
        var extensions = new JcaX509ExtensionUtils();
        return builder(issuer.certificate().getSubjectX500Principal(), new X500Principal(subject), keys, from, until)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        extensions.createAuthorityKeyIdentifier(issuer.certificate()));
    }

    private static X509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair keys, Instant from, Instant until)
            throws GeneralSecurityException, CertIOException {
        var serial = new BigInteger(127, RANDOM).setBit(126);
        return new JcaX509v3CertificateBuilder(
                        issuer, serial, Date.from(from), Date.from(until), subject, keys.getPublic())
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
    }

    private static IssuedCertificate signed(X509v3CertificateBuilder builder, KeyPair keys, ContentSigner signer)
            throws GeneralSecurityException {
        var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        return new IssuedCertificate(certificate, keys.getPrivate());
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private static <T> T made(Making<T> making) {
        try {
            return making.make();
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Making<T> {
        T make() throws GeneralSecurityException, CertIOException, OperatorCreationException;
    }
}
