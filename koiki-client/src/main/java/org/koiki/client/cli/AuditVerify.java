package org.koiki.client.cli;

import org.koiki.client.AuditProof;
import org.koiki.client.AuditProof.Broken;
import org.koiki.client.KoikiClient;
import picocli.CommandLine.Command;

/** Has the hub prove its audit trail. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class AuditVerify extends HubCommand {
    AuditVerify(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        AuditProof proof = koiki.audit().verify();
        if (console.json()) {
            console.jsonLine(proof);
        } else {
            show(proof);
        }
        return proof.holds() ? Exit.DONE : Exit.REFUSED;
    }

    private void show(AuditProof proof) {
        console.out().println(console.say("audit.holds", proof.batches(), proof.entries(), proof.unsealed()));
        console.out().println(console.say("audit.seal", proof.seal()));
        Broken broken = proof.broken();
        if (broken != null) {
            String entry = broken.entry() == null ? "-" : String.valueOf(broken.entry());
            console.out().println(console.say("audit.broken", broken.fault(), String.valueOf(broken.batch()), entry));
        }
    }
}
