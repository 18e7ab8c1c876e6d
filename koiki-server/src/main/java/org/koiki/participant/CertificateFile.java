package org.koiki.participant;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.koiki.Problem;
import org.koiki.message.Text;
import org.springframework.http.HttpStatus;

/** A certificate as a file, PEM or DER, with the ones behind it where the file holds them. */
public final class CertificateFile {
    private static final int LONGEST = 65_536;

    private CertificateFile() {}

    /** @throws Problem when it is neither */
    public static X509Certificate[] read(byte[] content) {
        if (content.length == 0 || content.length > LONGEST) {
            throw unreadable();
        }
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var found = factory.generateCertificates(new ByteArrayInputStream(content));
            if (found.isEmpty()) {
                throw unreadable();
            }
            return found.toArray(X509Certificate[]::new);
        } catch (CertificateException e) {
            throw unreadable();
        }
    }

    private static Problem unreadable() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "certificate-unreadable",
                new Text("証明書を登録できません", "The certificate cannot be registered"),
                new Text("PEM 形式または DER 形式の証明書ではありません。", "This is not a certificate in PEM or DER."));
    }
}
