package org.koiki.metering.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder {@code koiki.energy.folder}, in which all nodes see the same files. */
@Component
public class FilesFolder {
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
}
