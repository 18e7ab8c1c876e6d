package org.koiki.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The folder of one sandbox. One running sandbox holds it at a time. */
final class SandboxFolder implements AutoCloseable {
    /** The program may run on when nothing refers to its folder any more, and a lock that is collected is given up. */
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    private static final String SAMPLE_MARKET = "classpath:org/koiki/sandbox/market/";
    private static final int KEY = 32;
    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final FileChannel lock;

    private SandboxFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static SandboxFolder take(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve("koiki.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new UsageException(folder + " は別のサンドボックスが使用中です。", "Another sandbox is using " + folder + ".");
        }
        HELD.add(lock);
        return new SandboxFolder(folder, lock);
    }

    /** Forgets everything that a sandbox kept here; other files stay. */
    void reset() throws IOException {
        Postmaster.of(database().resolve("data")).ifPresent(postmaster -> {
            postmaster.destroyForcibly();
            postmaster.onExit().join();
        });
        for (Path kept : List.of(database(), certificates(), energy())) {
            FileSystemUtils.deleteRecursively(kept);
        }
        Files.deleteIfExists(webhookKeyFile());
        Files.deleteIfExists(marketFile());
        Files.deleteIfExists(customers());
        Files.deleteIfExists(log());
        Files.deleteIfExists(simulatorLog());
    }

    boolean isFresh() {
        return !Files.exists(database());
    }

    /** Tells {@code ./koiki clock} and the like where the loopback door of the sandbox on this folder is. */
    void announceDoor(int port) throws IOException {
        Files.writeString(folder.resolve("door"), "http://127.0.0.1:" + port);
    }

    Path database() {
        return folder.resolve("database");
    }

    Path certificates() {
        return folder.resolve("certs");
    }

    Path energy() {
        return folder.resolve("energy");
    }

    /** The key under which secrets of webhooks are kept, made when first asked for. */
    String webhookKey() throws IOException {
        Path file = webhookKeyFile();
        if (!Files.exists(file)) {
            byte[] key = new byte[KEY];
            new SecureRandom().nextBytes(key);
            Files.createFile(file, OWNER_ALONE);
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        }
        return Files.readString(file);
    }

    /**
     * Where the market's seed files lie; kept, so that the next start finds the same market.
     *
     * @param chosen folder for a fresh sandbox; absent for the sample market
     */
    String market(@Nullable Path chosen) throws IOException {
        if (chosen != null) {
            Files.writeString(marketFile(), chosen.toUri().toString());
        }
        return Files.exists(marketFile()) ? Files.readString(marketFile()) : SAMPLE_MARKET;
    }

    private Path marketFile() {
        return folder.resolve("market");
    }

    private Path webhookKeyFile() {
        return folder.resolve("webhooks.key");
    }

    /** Who the customers of the sample points are. */
    Path customers() {
        return folder.resolve("customers.csv");
    }

    Path simulatorLog() {
        return folder.resolve("simulator.log");
    }

    Path log() {
        return folder.resolve("koiki.log");
    }

    @Override
    public void close() throws IOException {
        HELD.remove(lock);
        lock.close();
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
