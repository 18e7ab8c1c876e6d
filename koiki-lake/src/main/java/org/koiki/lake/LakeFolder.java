package org.koiki.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files of the lake on disk. A file appears whole and durable, or not at all. */
final class LakeFolder {
    private static final String DRAFTS = "drafts";

    private final Path root;

    LakeFolder(Path root) {
        this.root = root;
    }

    Path at(LakeFile file) {
        return root.resolve(file.path());
    }

    List<Path> at(List<LakeFile> files) {
        return files.stream().map(this::at).toList();
    }

    /** Fails at once where a file is lost or has another size than it was written with. */
    void requireWhole(List<LakeFile> files) {
        for (LakeFile file : files) {
            try {
                long bytes = Files.size(at(file));
                if (bytes != file.bytes()) {
                    throw new IOException("%s has %d bytes instead of %d".formatted(at(file), bytes, file.bytes()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Has something done with a new place for a file that nobody reads yet; what still lies there in the end is thrown away. */
    <T> T drafted(Function<Path, T> work) {
        Path draft = draft();
        try {
            return work.apply(draft);
        } finally {
            discard(draft);
        }
    }

    private Path draft() {
        try {
            Path drafts = Files.createDirectories(root.resolve(DRAFTS));
            return drafts.resolve(UUID.randomUUID() + ".parquet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a draft to its path for good, and tells its size. */
    long publish(Path draft, String path) {
        Path target = root.resolve(path);
        try {
            Files.createDirectories(target.getParent());
            sync(draft, StandardOpenOption.WRITE);
            long bytes = Files.size(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            for (Path folder = target.getParent();
                    folder != null && folder.startsWith(root);
                    folder = folder.getParent()) {
                sync(folder, StandardOpenOption.READ);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        discard(root.resolve(path));
    }

    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths of all files, drafts too, that were last touched before an instant. */
    List<String> olderThan(Instant instant) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .filter(file -> touched(file).isBefore(instant))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
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

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
