package org.koiki.client.cli;

import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the registered certificates. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class CertList extends HubCommand {
    @Option(names = "--company", paramLabel = "CODE")
    private @Nullable String company;

    CertList(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        CertificateLines lines = new CertificateLines(console);
        koiki.certificates().list(company).forEach(lines::show);
        return Exit.DONE;
    }
}
