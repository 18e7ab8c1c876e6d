package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.koiki.client.RegisteredCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what a certificate file says, without asking the hub. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class CertInspect implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    CertInspect(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (var in = Files.newInputStream(file)) {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            show((X509Certificate) factory.generateCertificate(in));
            return Exit.DONE;
        } catch (GeneralSecurityException e) {
            throw new UsageException(console.say("cert.unreadable", file));
        }
    }

    private void show(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        String subject = certificate.getSubjectX500Principal().getName();
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        String fingerprint = HexFormat.of().formatHex(digest);
        if (console.json()) {
            console.jsonLine(new RegisteredCertificate(fingerprint, null, subject, from, until, null));
        } else {
            String issuer = certificate.getIssuerX500Principal().getName();
            console.out().println(console.say("cert.inspect", subject, issuer, from, until, fingerprint));
        }
    }
}
