package org.koiki.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.ssl.pem.PemContent;

/** Certificates, keys and revocation lists in a folder. A file appears whole or not at all, readable by its owner alone. */
final class CertificateFiles {
    static final String PASSWORD = "koiki";

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path folder;

    CertificateFiles(Path folder) {
        this.folder = folder;
    }

    Optional<IssuedCertificate> read(String name) {
        try {
            if (!Files.exists(file(name + ".key"))) {
                return Optional.empty();
            }
            var certificate =
                    PemContent.load(file(name + ".pem")).getCertificates().getFirst();
            var key = PemContent.load(file(name + ".key")).getPrivateKey();
            return Optional.of(new IssuedCertificate(certificate, Objects.requireNonNull(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<X509CRL> readRevocations(String name) {
        try (var in = Files.newInputStream(file(name))) {
            return Optional.of((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes {@code name.pem} and {@code name.key}; the key comes last, so that a pair with a key is complete. */
    void write(String name, IssuedCertificate issued) {
        write(name + ".pem", pem("CERTIFICATE", encoded(issued.certificate())));
        write(name + ".key", pem("PRIVATE KEY", issued.key().getEncoded()));
    }

    void writeStore(String name, IssuedCertificate issued, X509Certificate issuer) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var chain = new Certificate[] {issued.certificate(), issuer};
            store.setKeyEntry("koiki", issued.key(), PASSWORD.toCharArray(), chain);
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, PASSWORD.toCharArray());
            write(name + ".p12", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(String name, X509CRL revocations) {
        try {
            write(name, pem("X509 CRL", revocations.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void write(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var temporary = Files.createTempFile(folder, name, ".new", permissions);
            Files.write(temporary, content);
            Files.move(temporary, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pem(String kind, byte[] content) {
        var text = "-----BEGIN %s-----\n%s\n-----END %1$s-----\n".formatted(kind, LINES.encodeToString(content));
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
