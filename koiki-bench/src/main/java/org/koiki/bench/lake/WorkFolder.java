package org.koiki.bench.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.util.FileSystemUtils;

/** A folder for as long as a benchmark runs, removed also when it is interrupted. */
final class WorkFolder implements AutoCloseable {
    private final Path path;
    private final List<Runnable> before = new CopyOnWriteArrayList<>();

    WorkFolder() throws IOException {
        path = Files.createTempDirectory("koiki-lake");
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted));
    }

    Path at(String name) {
        return path.resolve(name);
    }

    /** Has something stopped before the folder goes when the run is interrupted. */
    void beforeRemoval(Runnable stop) {
        before.add(stop);
    }

    /** Other threads may still be writing. */
    private void interrupted() {
        before.forEach(Runnable::run);
        while (Files.exists(path)) {
            try {
                close();
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }
}
