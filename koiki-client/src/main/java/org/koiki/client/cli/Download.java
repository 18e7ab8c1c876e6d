package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.koiki.client.PlanFile;

/** Puts fetched files where the user wants them: a file, a folder, or standard output for {@code -}. */
final class Download {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    private final Console console;
    private final Path target;

    Download(Console console, @Nullable Path output) {
        this.console = console;
        this.target = output == null ? Path.of("") : output;
    }

    void save(PlanFile file) throws IOException {
        if (target.equals(STANDARD_OUTPUT)) {
            console.raw().write(file.bytes());
            console.raw().flush();
            return;
        }
        Path path = isFolder() ? target.resolve(file.name()) : target;
        Files.write(path, file.bytes());
        console.err().println(console.say("saved", path, file.bytes().length));
    }

    private boolean isFolder() {
        return target.toString().isEmpty() || Files.isDirectory(target);
    }
}
