package org.koiki.bench.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Most memory that some processes and their children held together; what several share counts once. */
final class Memory implements AutoCloseable {
    private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final long PAUSE_MILLIS = 250;

    private final Thread watch;
    private final AtomicLong most = new AtomicLong();

    Memory(ProcessHandle... processes) {
        watch = Thread.ofPlatform().daemon().start(() -> watch(processes));
    }

    private void watch(ProcessHandle... processes) {
        try {
            while (!Thread.interrupted()) {
                long now = Stream.of(processes)
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .mapToLong(process -> kiB(process.pid()))
                        .sum();
                most.accumulateAndGet(now, Math::max);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long kiB(long process) {
        try {
            Matcher share = SHARE.matcher(Files.readString(Path.of("/proc/" + process + "/smaps_rollup")));
            return share.find() ? Long.parseLong(share.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    long mostMiB() {
        return most.get() / 1024;
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
