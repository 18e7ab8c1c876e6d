package org.koiki.participant;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** SHA-256 fingerprints of certificates, as lower-case hex. */
public final class Fingerprint {
    private Fingerprint() {}

    public static String of(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an encodable certificate", e);
        }
    }

    /** Reads a fingerprint as people write it, with or without colons, blanks and capitals. */
    public static Optional<String> parse(String text) {
        var plain = text.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        return plain.matches("[0-9a-f]{64}") ? Optional.of(plain) : Optional.empty();
    }
}
