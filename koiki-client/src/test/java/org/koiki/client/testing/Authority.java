package org.koiki.client.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A certificate authority of one test. */
public final class Authority {
    private final X500Principal name;
    private final KeyPair keys = newKeys();
    private final X509Certificate certificate;

    public Authority(String name) {
        this.name = new X500Principal("CN=" + name);
        this.certificate = sign(this.name, keys, true);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** Writes {@code name.pem}, {@code name.key} and {@code name.p12} (password {@code koiki}); gives the PEM file. */
    public Path issue(String subject, Path folder) {
        try {
            KeyPair own = newKeys();
            X509Certificate issued = sign(new X500Principal("CN=" + subject), own, false);
            Files.writeString(
                    folder.resolve(subject + ".key"),
                    pem("PRIVATE KEY", own.getPrivate().getEncoded()));
            try (var out = Files.newOutputStream(folder.resolve(subject + ".p12"))) {
                store(own, issued).store(out, "koiki".toCharArray());
            }
            return Files.writeString(folder.resolve(subject + ".pem"), pem("CERTIFICATE", issued.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key store with a new certificate for the host {@code localhost}. */
    public KeyStore server() {
        KeyPair own = newKeys();
        return store(own, sign(new X500Principal("CN=localhost"), own, false));
    }

    /** A key store with a new certificate for a purpose, such as that of servers, and a span of time. */
    public KeyStore serving(KeyPurposeId purpose, Instant from, Instant until) {
        KeyPair own = newKeys();
        return store(own, signed(builder(new X500Principal("CN=hub"), own, false, from, until), purpose));
    }

    /** Writes this authority's own certificate. */
    public Path write(Path file) {
        try {
            return Files.writeString(file, pem("CERTIFICATE", certificate.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore store(KeyPair own, X509Certificate issued) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("own", own.getPrivate(), "koiki".toCharArray(), new Certificate[] {issued, certificate});
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate sign(X500Principal subject, KeyPair own, boolean authority) {
        Instant now = Instant.now();
        return signed(
                builder(subject, own, authority, now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.DAYS)), null);
    }

    private JcaX509v3CertificateBuilder builder(
            X500Principal subject, KeyPair own, boolean authority, Instant from, Instant until) {
        BigInteger serial = BigInteger.valueOf(System.nanoTime());
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name, serial, Date.from(from), Date.from(until), subject, own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .addExtension(Extension.subjectAlternativeName, false, localhost());
            return builder;
        } catch (CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate signed(JcaX509v3CertificateBuilder builder, @Nullable KeyPurposeId purpose) {
        try {
            if (purpose != null) {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            }
            ContentSigner signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException | GeneralSecurityException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GeneralNames localhost() {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }
}
