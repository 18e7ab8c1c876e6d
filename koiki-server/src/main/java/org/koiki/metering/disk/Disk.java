package org.koiki.metering.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The folder of metered energy. What stands at its place is whole and survives a crash; what is being written lies apart. */
public final class Disk {
    private final Path root;

    public Disk(Path root) {
        this.root = root;
    }

    public Path at(String path) {
        return root.resolve(path);
    }

    /** A place for something that nobody reads yet. */
    public Path draft() {
        try {
            return Files.createDirectories(at("drafts"))
                    .resolve(UUID.randomUUID().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a draft, a file or a folder of files, that may have found its place meanwhile. */
    public void discard(Path draft) {
        delete(draft);
    }

    /** Moves a draft, a file or a folder of files, to its place for good. */
    public void publish(Path draft, String path) {
        Path target = at(path);
        try {
            syncAll(draft);
            Files.createDirectories(target.getParent());
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            syncFolders(List.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the names of files durable. */
    public void syncFolders(List<String> paths) {
        paths.stream()
                .flatMap(path ->
                        Stream.iterate(at(path).getParent(), folder -> folder.startsWith(root), Path::getParent))
                .distinct()
                .forEach(folder -> sync(folder, StandardOpenOption.READ));
    }

    /** Deletes what lies under a name in each folder of a folder, such as a day in that of each area. */
    public void forget(String path, String name) {
        list(at(path)).forEach(folder -> delete(folder.resolve(name)));
    }

    /** Deletes drafts that were last touched before an instant, by the clock of the file system. */
    public void forgetDrafts(Instant before) {
        list(at("drafts")).stream()
                .filter(draft -> touched(draft).isBefore(before))
                .forEach(Disk::delete);
    }

    /** Deletes the files of a folder that were last touched before an instant, but for those of these paths. */
    public void forgetOthers(String path, Instant before, Set<String> kept) {
        list(at(path)).stream()
                .filter(file -> touched(file).isBefore(before))
                .filter(file -> !kept.contains(path + "/" + file.getFileName()))
                .forEach(Disk::delete);
    }

    public void delete(List<String> paths) {
        paths.forEach(path -> delete(at(path)));
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant touched(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MAX;
        }
    }

    private static void delete(Path file) {
        try {
            FileSystemUtils.deleteRecursively(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void syncAll(Path draft) throws IOException {
        if (!Files.isDirectory(draft)) {
            sync(draft, StandardOpenOption.WRITE);
            return;
        }
        try (Stream<Path> files = Files.list(draft)) {
            files.forEach(file -> sync(file, StandardOpenOption.WRITE));
        }
        sync(draft, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption option) {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
