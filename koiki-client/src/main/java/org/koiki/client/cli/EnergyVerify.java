package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koiki.client.EnergyManifest;
import org.koiki.client.EnergyManifest.Wrong;
import org.koiki.client.HubSignature;
import org.koiki.client.SignatureProof;
import org.koiki.client.SignatureProof.Fault;
import org.koiki.client.SignatureProof.Signer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves the hub's signature of a manifest or a report, and a folder against a manifest, without asking the hub. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class EnergyVerify implements Callable<Integer> {
    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "verify-file")
    private Path file = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "SIGNATURE", descriptionKey = "verify-signature")
    private @Nullable Path signature;

    @Option(names = "--folder", paramLabel = "DIR", descriptionKey = "verify-folder")
    private @Nullable Path folder;

    private final Console console;

    EnergyVerify(Console console) {
        this.console = console;
    }

    /**
     * What was found, as one line of JSON.
     *
     * @param wrong listed files that the folder does not hold as they are listed
     */
    private record Proof(
            String file,
            boolean holds,
            SignatureProof signature,
            @Nullable List<Wrong> wrong) {}

    @Override
    public Integer call() throws IOException {
        SignatureFile signed = signed();
        SignatureProof proof =
                read(signed.signature()).check(signed.content(), connection.signer(console), Instant.now());
        EnergyManifest manifest = folder == null || !proof.holds() ? null : manifest(signed.content());
        List<Wrong> wrong = manifest == null ? null : manifest.compare(Objects.requireNonNull(folder));
        boolean holds = proof.holds() && (wrong == null || wrong.isEmpty());
        if (console.json()) {
            console.jsonLine(new Proof(file.toString(), holds, proof, wrong));
        } else {
            show(proof);
            if (wrong != null) {
                show(Objects.requireNonNull(manifest), Objects.requireNonNull(folder), wrong);
            }
        }
        return holds ? Exit.DONE : Exit.REFUSED;
    }

    private SignatureFile signed() {
        try {
            return SignatureFile.read(file, signature);
        } catch (IOException e) {
            Path missing = Files.isReadable(file) ? signature == null ? SignatureFile.of(file) : signature : file;
            throw new UsageException(console.say("file.unreadable", missing));
        }
    }

    private HubSignature read(String jws) {
        try {
            return HubSignature.read(jws);
        } catch (IllegalArgumentException e) {
            throw new UsageException(console.say("verify.none", signature == null ? file : signature));
        }
    }

    private EnergyManifest manifest(byte[] content) {
        try {
            return EnergyManifest.read(content);
        } catch (IllegalArgumentException e) {
            throw new UsageException(console.say("verify.no-manifest", file));
        }
    }

    private void show(SignatureProof proof) {
        Signer signer = proof.signer();
        console.out().println(console.say(proof.holds() ? "verify.holds" : "verify.fails", file));
        for (Fault fault : proof.faults()) {
            console.out().println("  " + fault + "  " + console.say("verify." + fault, at(proof), signer.issuer()));
        }
        console.out()
                .println(console.say(
                        "verify.signer",
                        signer.subject(),
                        signer.issuer(),
                        signer.serial(),
                        signer.notBefore(),
                        signer.notAfter(),
                        at(proof)));
    }

    private String at(SignatureProof proof) {
        return proof.signedAt() == null
                ? console.say("verify.untold")
                : proof.signedAt().toString();
    }

    private void show(EnergyManifest manifest, Path checked, List<Wrong> wrong) {
        int listed = manifest.files().size();
        console.out().println(console.say("verify.files", checked, listed, listed - wrong.size()));
        for (Wrong one : wrong) {
            String found = one.found();
            console.out()
                    .println("  "
                            + (found == null
                                    ? console.say("verify.missing", one.name(), one.expected())
                                    : console.say("verify.differs", one.name(), one.expected(), found)));
        }
    }
}
