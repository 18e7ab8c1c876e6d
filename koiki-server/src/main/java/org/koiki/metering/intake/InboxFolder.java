package org.koiki.metering.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The watched folder of an area.
 *
 * @param marker ending of the empty file that tells that a file is whole; empty where a file with its name is whole
 */
record InboxFolder(Path folder, String marker) {
    static final String TAKEN = "taken";
    static final String REFUSED = "refused";
    static final String REPORT = ".report.json";

    String area() {
        return folder.getFileName().toString();
    }

    /** The whole files, the oldest first. */
    List<Path> whole() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> InboxName.isBatch(file.getFileName().toString()))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> marker.isEmpty() || Files.exists(marker(file)))
                    .sorted(Comparator.comparing(InboxFolder::touched).thenComparing(Path::getFileName))
                    .toList();
        }
    }

    private Path marker(Path file) {
        return file.resolveSibling(file.getFileName() + marker);
    }

    /** Deletes markers that a crash left of files that were moved away. */
    void forgetMarkers() throws IOException {
        if (marker.isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(this::isStray).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private boolean isStray(Path file) {
        String name = file.getFileName().toString();
        String marked = name.substring(0, Math.max(0, name.length() - marker.length()));
        return name.endsWith(marker) && InboxName.isBatch(marked) && Files.notExists(file.resolveSibling(marked));
    }

    private static FileTime touched(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /** Writes a report, then moves the file beside it. One that broke off in between is written again. */
    void settle(Path file, String into, String report) throws IOException {
        Path target = free(
                Files.createDirectories(folder.resolve(into)),
                file.getFileName().toString());
        Path draft = target.resolveSibling("." + target.getFileName() + REPORT);
        Files.write(
                draft,
                report.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(draft, target.resolveSibling(target.getFileName() + REPORT), StandardCopyOption.ATOMIC_MOVE);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        if (!marker.isEmpty()) {
            Files.deleteIfExists(marker(file));
        }
    }

    /** A name that no file has there: the same, or with a number before its ending. */
    private static Path free(Path into, String name) {
        int dot = name.indexOf('.');
        Path target = into.resolve(name);
        for (int i = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); i++) {
            target = into.resolve("%s~%d%s".formatted(name.substring(0, dot), i, name.substring(dot)));
        }
        return target;
    }
}
