package org.koiki.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Finds the PostgreSQL that serves a data folder. */
final class Postmaster {
    private Postmaster() {}

    /** The process that {@code postmaster.pid} names, if it is really a PostgreSQL on this folder. */
    static Optional<ProcessHandle> of(Path data) throws IOException {
        return named(data).filter(process -> serves(process, data));
    }

    /** PostgreSQL would not start while a foreign process lives under the id that its predecessor had. */
    static void forgetForeign(Path data) throws IOException {
        if (named(data).filter(process -> !serves(process, data)).isPresent()) {
            Files.delete(file(data));
        }
    }

    private static Optional<ProcessHandle> named(Path data) throws IOException {
        try (var lines = Files.lines(file(data))) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .orElse(false);
    }
}
