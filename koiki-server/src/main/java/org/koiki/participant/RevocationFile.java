package org.koiki.participant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.List;

/** A file with a certificate revocation list, PEM or DER, or several of them in PEM. */
public final class RevocationFile {
    private RevocationFile() {}

    /** @throws GeneralSecurityException when the file holds none, which would let in whoever was revoked, or ends too early */
    public static List<X509CRL> read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509CRL> lists = CertificateFactory.getInstance("X.509").generateCRLs(in).stream()
                    .map(X509CRL.class::cast)
                    .toList();
            if (lists.isEmpty()) {
                throw new CRLException("the file holds no certificate revocation list");
            }
            return lists;
        }
    }
}
