package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiClient;
import org.koiki.client.SignedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fetches the signed manifest of an area and day; the signature goes into a file beside it. */
@Command(name = "manifest", mixinStandardHelpOptions = true)
final class EnergyManifestCommand extends HubCommand {
    @Option(names = "--area", required = true, paramLabel = "AREA", descriptionKey = "energy-area")
    private String area = "";

    @Option(names = "--date", required = true, paramLabel = "DATE")
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    EnergyManifestCommand(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) throws IOException {
        SignedFile manifest = koiki.energy().manifest(area, date);
        Path target = output == null ? Path.of("") : output;
        boolean folder = target.toString().isEmpty() || Files.isDirectory(target);
        Path file = folder ? target.resolve(manifest.name()) : target;
        Files.write(file, manifest.content());
        Files.writeString(SignatureFile.of(file), manifest.signature() + "\n");
        console.err().println(console.say("saved", file, manifest.content().length));
        console.err().println(console.say("verify.beside", SignatureFile.of(file)));
        return Exit.DONE;
    }
}
