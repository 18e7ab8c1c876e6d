package org.koiki.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys as PEM text. */
final class Pem {
    private static final Pattern PKCS8 = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");

    private Pem() {}

    static X509Certificate[] certificates(Path file) throws IOException, CertificateException {
        byte[] bytes = Files.readAllBytes(file);
        X509Certificate[] found = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(bytes))
                .toArray(X509Certificate[]::new);
        if (found.length == 0) {
            throw new CertificateException("no certificate in " + file.getFileName());
        }
        return found;
    }

    static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        Matcher text = PKCS8.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!text.find()) {
            throw new InvalidKeyException("no unencrypted PKCS#8 key (BEGIN PRIVATE KEY) in " + file.getFileName()
                    + "; convert it with: openssl pkcs8 -topk8 -nodes");
        }
        return decode(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text.group(1))), file);
    }

    private static PrivateKey decode(PKCS8EncodedKeySpec key, Path file) throws GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(key);
            } catch (InvalidKeySpecException e) {
                // a key of another algorithm
            }
        }
        throw new InvalidKeyException("unknown kind of key in " + file.getFileName());
    }
}
