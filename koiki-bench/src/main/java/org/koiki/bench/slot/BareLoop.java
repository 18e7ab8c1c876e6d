package org.koiki.bench.slot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

/**
 * The least that any such program does, on two threads: map the CSV, parse it, look each number up in a hash table, write the
 * rows as XML without names and deflate them at level 1, a file for 20,000 points. No checks, nothing durable, no network.
 */
final class BareLoop {
    private static final int THREADS = 2;
    private static final int SPLIT = 20_000;
    private static final byte[] ROW = ascii("<JPMR00010><JP06400>03");
    private static final byte[] CONTROL = ascii("</JP06400><JP06121>1</JP06121><JP06122>0</JP06122><JP06125>");
    private static final byte[] END = ascii("</JP06125></JPMR00010>");

    private final Meters meters;
    private final int mask;
    private final int[] table;
    private final long[] tails;
    private final int[] values;

    /** Builds the table, which is not measured. */
    BareLoop(Meters meters) {
        this.meters = meters;
        mask = Integer.highestOneBit(meters.points() + meters.points() / 2) * 2 - 1;
        table = new int[mask + 1];
        tails = new long[meters.points()];
        values = new int[meters.points()];
        int[] next = new int[meters.retailers() + 1];
        for (int point = 0; point < meters.points(); point++) {
            next[meters.retailer(point) + 1]++;
        }
        for (int retailer = 0; retailer < meters.retailers(); retailer++) {
            next[retailer + 1] += next[retailer];
        }
        for (int point = 0; point < meters.points(); point++) {
            put(next[meters.retailer(point)]++, Meters.tail(point));
        }
    }

    private void put(int position, long tail) {
        tails[position] = tail;
        int place = hash(tail) & mask;
        while (table[place] != 0) {
            place = place + 1 & mask;
        }
        table[place] = position + 1;
    }

    private static int hash(long tail) {
        return (int) (tail * 0x9E3779B97F4A7C15L >>> 32);
    }

    /** @return seconds to parse and look up, and seconds to write */
    double[] run(List<Path> batches, Path folder) throws IOException {
        Files.createDirectories(folder);
        long start = System.nanoTime();
        each(batches.size(), i -> parse(batches.get(i)));
        long parsed = System.nanoTime();
        each((meters.points() + SPLIT - 1) / SPLIT, i -> write(i, folder));
        return new double[] {(parsed - start) / 1e9, (System.nanoTime() - parsed) / 1e9};
    }

    private interface Job {
        void run(int number) throws IOException;
    }

    private static void each(int jobs, Job job) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            IntStream.range(0, jobs)
                    .forEach(i -> threads.execute(() -> {
                        try {
                            job.run(i);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }));
        }
    }

    private void parse(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            MemorySegment csv = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            long at = 21;
            long size = csv.byteSize();
            while (at < size) {
                long tail = 0;
                for (long i = at + 4; i < at + 22; i++) {
                    tail = tail * 10 + csv.get(ValueLayout.JAVA_BYTE, i) - '0';
                }
                at += 23;
                int value = 0;
                for (byte c = csv.get(ValueLayout.JAVA_BYTE, at); c != ','; c = csv.get(ValueLayout.JAVA_BYTE, ++at)) {
                    value = c == '.' ? value : value * 10 + c - '0';
                }
                values[find(tail)] = value;
                at += 3;
            }
        }
    }

    private int find(long tail) {
        int place = hash(tail) & mask;
        while (tails[table[place] - 1] != tail) {
            place = place + 1 & mask;
        }
        return table[place] - 1;
    }

    private void write(int split, Path folder) throws IOException {
        int to = Math.min(meters.points(), (split + 1) * SPLIT);
        byte[] xml = new byte[(to - split * SPLIT) * 160];
        int at = 0;
        for (int i = split * SPLIT; i < to; i++) {
            at = put(ROW, xml, at);
            long left = tails[i];
            for (int digit = at + 19; digit >= at; digit--) {
                xml[digit] = (byte) ('0' + left % 10);
                left /= 10;
            }
            at = put(CONTROL, xml, at + 20);
            at = put(ascii(values[i] / 10_000 + "." + (10_000 + values[i] % 10_000)), xml, at);
            at = put(END, xml, at);
        }
        try (Deflater deflater = new Deflater(1, true)) {
            byte[] out = new byte[at / 2 + 1_000];
            deflater.setInput(xml, 0, at);
            deflater.finish();
            int size = deflater.deflate(out);
            Files.write(folder.resolve("split-" + split), java.util.Arrays.copyOf(out, size));
        }
    }

    private static int put(byte[] part, byte[] out, int at) {
        System.arraycopy(part, 0, out, at, part.length);
        return at + part.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
