package org.koiki.metering.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder {@code koiki.energy.folder}, in which all nodes see the same files. */
@Component
public class FilesFolder {
    private static final Logger LOG = LoggerFactory.getLogger(FilesFolder.class);

    private final Path root;

    FilesFolder(@Value("${koiki.energy.folder:energy}") Path folder) {
        this.root = folder.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /** @throws IllegalArgumentException for a path that leads out of the folder */
    public Path file(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IllegalArgumentException("not in the files folder: " + path);
        }
        return file;
    }

    /** @throws IllegalArgumentException unless the file lies there with all its bytes */
    void requireComplete(EnergyFile file) {
        try {
            long size = Files.size(file(file.path()));
            if (size != file.size()) {
                throw new IllegalArgumentException("%s has %d bytes, not %d".formatted(file.path(), size, file.size()));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not there: " + file.path(), e);
        }
    }

    /** Deletes files for good, and the folders that they leave empty. What is not there is passed over. */
    void delete(List<String> paths) {
        try {
            Set<Path> folders = new LinkedHashSet<>();
            for (String path : paths) {
                Path file = file(path);
                Files.deleteIfExists(file);
                folders.add(file.getParent());
            }
            for (Path folder : folders) {
                sync(folder);
                deleteEmpty(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            LOG.debug("{} is gone already", folder);
        }
    }

    private void deleteEmpty(Path folder) throws IOException {
        try {
            for (Path empty = folder; empty != null && !empty.equals(root); empty = empty.getParent()) {
                Files.deleteIfExists(empty);
            }
        } catch (DirectoryNotEmptyException e) {
            LOG.trace("{} holds other files", folder);
        }
    }
}
