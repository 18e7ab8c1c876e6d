package org.koiki.production;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.koiki.participant.RevocationFile;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.env.Environment;
import org.springframework.util.ResourceUtils;

/** The hub's certificate and key, the designated authority's certificates and its revocation list. */
final class TlsFiles {
    private static final String CERTIFICATE = "koiki.tls.certificate";
    private static final String KEY = "koiki.tls.key";
    private static final String AUTHORITY = "koiki.tls.ca";
    private static final String REVOCATIONS = "koiki.tls.crl";

    private TlsFiles() {}

    static void check(Environment settings) {
        X509Certificate certificate = certificates(settings, CERTIFICATE).getFirst();
        requireValid(certificate);
        if (!KeyPairs.belong(certificate, key(settings))) {
            throw new StartRefused(
                    KEY + " は " + CERTIFICATE + " の証明書の秘密鍵ではありません。",
                    KEY + " is not the private key of the certificate in " + CERTIFICATE + ".");
        }
        certificates(settings, AUTHORITY);
        if (settings.containsProperty(REVOCATIONS)) {
            requireList(settings);
        }
    }

    private static void requireValid(X509Certificate certificate) {
        try {
            certificate.checkValidity();
        } catch (CertificateException e) {
            throw StartRefused.because(
                    e,
                    CERTIFICATE + " のサーバー証明書は有効期間内ではありません。",
                    "The server's certificate in " + CERTIFICATE + " is not valid now.");
        }
    }

    private static void requireList(Environment settings) {
        Path file = file(settings, REVOCATIONS);
        try {
            RevocationFile.read(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused(
                    "%s に PEM 形式または DER 形式の証明書失効リストがありません: %s".formatted(REVOCATIONS, file),
                    "%s holds no certificate revocation list in PEM or DER: %s".formatted(REVOCATIONS, file));
        }
    }

    private static List<X509Certificate> certificates(Environment settings, String name) {
        Path file = file(settings, name);
        try {
            return PemContent.load(file).getCertificates();
        } catch (IOException | RuntimeException e) {
            throw new StartRefused(
                    "%s に PEM 形式の証明書がありません: %s".formatted(name, file),
                    "%s holds no certificate in PEM: %s".formatted(name, file));
        }
    }

    private static PrivateKey key(Environment settings) {
        Path file = file(settings, KEY);
        try {
            PrivateKey key = PemContent.load(file).getPrivateKey(settings.getProperty("koiki.tls.key-password"));
            if (key != null) {
                return key;
            }
        } catch (IOException | RuntimeException e) {
            // told below, without the content of a key file
        }
        throw new StartRefused(
                "%s に PEM 形式の秘密鍵がないか、koiki.tls.key-password が違います: %s".formatted(KEY, file),
                "%s holds no private key in PEM, or koiki.tls.key-password is wrong: %s".formatted(KEY, file));
    }

    private static Path file(Environment settings, String name) {
        String location = Settings.required(settings, name);
        try {
            Path file = ResourceUtils.getFile(location).toPath();
            if (Files.isReadable(file) && Files.isRegularFile(file)) {
                return file;
            }
        } catch (FileNotFoundException e) {
            // told below
        }
        throw new StartRefused(
                "%s のファイルを読めません: %s".formatted(name, location),
                "The file of %s cannot be read: %s".formatted(name, location));
    }
}
