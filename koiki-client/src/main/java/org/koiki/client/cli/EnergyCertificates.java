package org.koiki.client.cli;

import java.util.List;
import org.koiki.client.AreaCertificate;
import org.koiki.client.KoikiClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Which certificates fetch the energy files of which area. */
@Command(name = "certificates", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class EnergyCertificates {
    static CommandLine line(Console console) {
        return new CommandLine(new EnergyCertificates())
                .addSubcommand(new Named(console))
                .addSubcommand(new Name(console))
                .addSubcommand(new Clear(console));
    }

    /** Lists what is named: a retailer's own, for a TSO that of all companies in its area. */
    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class Named extends HubCommand {
        Named(Console console) {
            super(console);
        }

        @Override
        int run(KoikiClient koiki) {
            return show(koiki.energy().certificates(), console);
        }
    }

    /** Names the certificates that alone fetch an area's files from now on. */
    @Command(name = "set", mixinStandardHelpOptions = true)
    private static final class Name extends HubCommand {
        @Parameters(index = "0", paramLabel = "AREA", descriptionKey = "energy-area")
        private String area = "";

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "SHA-256", descriptionKey = "energy-fingerprints")
        private List<String> fingerprints = List.of();

        Name(Console console) {
            super(console);
        }

        @Override
        int run(KoikiClient koiki) {
            return show(koiki.energy().nameCertificates(area, fingerprints), console);
        }
    }

    /** Has every registered certificate fetch an area's files again. */
    @Command(name = "clear", mixinStandardHelpOptions = true)
    private static final class Clear extends HubCommand {
        @Parameters(paramLabel = "AREA", descriptionKey = "energy-area")
        private String area = "";

        Clear(Console console) {
            super(console);
        }

        @Override
        int run(KoikiClient koiki) {
            koiki.energy().nameCertificates(area, List.of());
            console.err().println(console.say("energy.cleared", area));
            return Exit.DONE;
        }
    }

    private static int show(List<AreaCertificate> certificates, Console console) {
        for (AreaCertificate one : certificates) {
            if (console.json()) {
                console.jsonLine(one);
            } else {
                String end = one.notAfter() == null ? "-" : one.notAfter().toString();
                String subject = one.subject() == null ? "-" : one.subject();
                console.out()
                        .println(String.join(
                                "  ", one.area(), one.company(), one.fingerprint(), one.state(), end, subject));
            }
        }
        return Exit.DONE;
    }
}
