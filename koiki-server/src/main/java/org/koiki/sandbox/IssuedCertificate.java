package org.koiki.sandbox;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A certificate of the development CA with its private key. */
public record IssuedCertificate(X509Certificate certificate, PrivateKey key) {
    @Override
    public String toString() {
        return "IssuedCertificate[" + certificate.getSubjectX500Principal() + "]";
    }
}
