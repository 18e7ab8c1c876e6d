package org.koiki.client.cli;

import org.koiki.client.KoikiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends a certificate at once. */
@Command(name = "revoke", mixinStandardHelpOptions = true)
final class CertRevoke extends HubCommand {
    @Parameters(paramLabel = "SHA-256")
    private String fingerprint = "";

    CertRevoke(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        koiki.certificates().revoke(fingerprint);
        console.err().println(console.say("cert.revoked", fingerprint));
        return Exit.DONE;
    }
}
