package org.koiki.bench.slot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The points of an area, from 0 on, and what their meters read. One point of a hundred has high voltage. The numbers ascend
 * within a voltage.
 */
record Meters(int points, int retailers, int batch) {
    private static final int HIGH = 100;
    private static final int STEP = 31;
    private static final int FIRST = 17;

    boolean isHigh(int point) {
        return point % HIGH == 0;
    }

    /** Number of its retailer; every second point is the first one's. */
    int retailer(int point) {
        return point % 2 == 1 ? 0 : point / 2 % retailers;
    }

    /** The 18 digits at the end of the number. */
    static long tail(int point) {
        return (long) point * STEP + FIRST;
    }

    String number(int point) {
        return "03%d0%018d".formatted(isHigh(point) ? 1 : 0, tail(point));
    }

    /** 0.1 Wh. */
    static int energy(int point) {
        return (int) ((long) point * 7_919 % 29_989);
    }

    long sum() {
        long sum = 0;
        for (int i = 0; i < points; i++) {
            sum += energy(i);
        }
        return sum;
    }

    int batches() {
        return (points + batch - 1) / batch;
    }

    /** Writes the batches as CSV; each holds points from all over the area. */
    List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        int batches = batches();
        for (int b = 0; b < batches; b++) {
            Path file = folder.resolve("batch-" + b + ".csv");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                out.write("point,energy,quality\n".getBytes(StandardCharsets.US_ASCII));
                byte[] row = "03x0000000000000000000,".getBytes(StandardCharsets.US_ASCII);
                for (int point = b; point < points; point += batches) {
                    row[2] = (byte) (isHigh(point) ? '1' : '0');
                    long left = tail(point);
                    for (int i = 21; i > 3; i--) {
                        row[i] = (byte) ('0' + left % 10);
                        left /= 10;
                    }
                    out.write(row);
                    write(energy(point), out);
                    out.write(',');
                    out.write('0');
                    out.write('\n');
                }
            }
            files.add(file);
        }
        return files;
    }

    private static void write(int energy, OutputStream out) throws IOException {
        out.write('0' + energy / 10_000);
        out.write('.');
        int rest = energy % 10_000;
        for (int unit = 1_000; unit > 0; unit /= 10) {
            out.write('0' + rest / unit % 10);
        }
    }
}
