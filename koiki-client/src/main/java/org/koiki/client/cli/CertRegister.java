package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.koiki.client.Certificates;
import org.koiki.client.KoikiClient;
import org.koiki.client.RegisteredCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers a certificate, from a file or by its fingerprint. */
@Command(name = "register", mixinStandardHelpOptions = true)
final class CertRegister extends HubCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--fingerprint", paramLabel = "SHA-256")
    private @Nullable String fingerprint;

    @Option(names = "--company", paramLabel = "CODE")
    private @Nullable String company;

    CertRegister(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) throws IOException {
        new CertificateLines(console).show(register(koiki.certificates()));
        return Exit.DONE;
    }

    private RegisteredCertificate register(Certificates certificates) throws IOException {
        if (file != null) {
            return certificates.register(Files.readAllBytes(file), company);
        }
        if (fingerprint == null) {
            throw new UsageException(console.say("register.usage"));
        }
        return certificates.register(fingerprint, company);
    }
}
