package org.koiki.sandbox;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the archive on the class path. */
final class PostgresPrograms {
    private final Path folder;
    private final List<String> prefix;

    private PostgresPrograms(Path folder, List<String> prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /** Unpacks into a folder, unless that was done before. */
    static PostgresPrograms unpackedIn(Path folder) throws IOException, InterruptedException {
        if (!Files.exists(folder)) {
            unpackTo(folder);
        }
        return new PostgresPrograms(folder, isRoot() ? asNobody() : List.of());
    }

    /** Runs a program to its end and tells whether it succeeded; its output goes to the end of a file. */
    boolean run(Path output, String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    /** Others may unpack at the same moment: the first one to finish wins. */
    private static void unpackTo(Path folder) throws IOException {
        Path fresh = Files.createDirectories(
                Path.of(folder + "." + ProcessHandle.current().pid()));
        unpack(fresh);
        try {
            Files.move(fresh, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream archive = archive();
                var entries = new TarArchiveInputStream(new XZInputStream(archive))) {
            TarArchiveEntry entry = entries.getNextEntry();
            while (entry != null) {
                unpack(entry, entries, folder.resolve(entry.getName()));
                entry = entries.getNextEntry();
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0);
        }
    }

    private static InputStream archive() throws IOException {
        String name = "/postgres-%s-%s.txz".formatted(system(), processor());
        InputStream archive = PostgresPrograms.class.getResourceAsStream(name);
        if (archive == null) {
            throw new FileNotFoundException("No PostgreSQL for this machine on the class path: " + name);
        }
        return archive;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    private static boolean isRoot() throws IOException, InterruptedException {
        Process id = new ProcessBuilder("id", "-u").start();
        return new String(id.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .strip()
                .equals("0");
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static List<String> asNobody() throws IOException, InterruptedException {
        if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() != 0) {
            throw new IOException(
                    "PostgreSQL does not run as root, and user namespaces are off here: use another user");
        }
        return List.of("unshare", "-U");
    }
}
