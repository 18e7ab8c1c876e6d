package org.koiki.client.cli;

import org.koiki.client.RegisteredCertificate;

/** Registered certificates, one line each. */
record CertificateLines(Console console) {
    void show(RegisteredCertificate certificate) {
        if (console.json()) {
            console.jsonLine(certificate);
            return;
        }
        console.out()
                .println(String.join(
                        "  ",
                        certificate.fingerprint(),
                        String.valueOf(certificate.state()),
                        String.valueOf(certificate.notAfter()),
                        String.valueOf(certificate.subject())));
    }
}
