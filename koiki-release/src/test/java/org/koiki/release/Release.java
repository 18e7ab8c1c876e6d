package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A release archive packed from this build and unpacked into a folder of its own, with a home of its own. */
final class Release {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final String FOR_SHORT_RUNS = "-XX:TieredStopAtLevel=1";

    private final Path folder;

    private Release(Path folder) {
        this.folder = folder;
    }

    /** The one release that all tests share. */
    static Release unpacked() {
        return Unpacked.RELEASE;
    }

    /** What a command printed and how it ended. */
    record Ended(int status, String output) {}

    /** Runs a command of the launcher to its end. */
    Ended koiki(String... arguments) throws IOException, InterruptedException {
        return ended(process(
                Stream.concat(Stream.of("./koiki"), Arrays.stream(arguments)).toList()));
    }

    /** Runs a line of shell in the release's folder to its end. */
    Ended shell(String line) throws IOException, InterruptedException {
        return ended(process(List.of("bash", "-c", line)));
    }

    ProcessBuilder process(List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        builder.environment().remove("KOIKI_APP");
        builder.environment().put("KOIKI_JAVA_OPTIONS", FOR_SHORT_RUNS);
        return builder;
    }

    Path folder() {
        return folder;
    }

    private static Ended ended(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private static final class Unpacked {
        static final Release RELEASE = unpack();

        private static Release unpack() {
            try {
                var packing = new ProcessBuilder("./koiki", "release").directory(CHECKOUT.toFile());
                packing.environment().put("KOIKI_APP", TARGET.resolve("app").toString());
                Ended packed = ended(packing.redirectErrorStream(true));
                assertThat(packed.status()).as(packed.output()).isZero();
                Path folder = TARGET.resolve("unpacked");
                FileSystemUtils.deleteRecursively(folder);
                Files.createDirectories(folder);
                String archive = packed.output().lines().toList().getLast();
                Ended unpacked = ended(new ProcessBuilder("tar", "-xzf", archive, "--strip-components=1")
                        .directory(folder.toFile())
                        .redirectErrorStream(true));
                assertThat(unpacked.status()).as(unpacked.output()).isZero();
                return new Release(folder);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
