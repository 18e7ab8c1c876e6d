package org.koiki.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The way of one batch to the hub, in parts where it is long. It goes on where it broke off, also where an earlier run did. */
final class BatchUpload {
    static final int PART = 8 << 20;

    private static final int MOST_PARTS = 900;
    private static final int TRIES = 8;
    private static final int ACCEPTED = 202;
    private static final long UNKNOWN = -1;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Http http;
    private final EnergyBatchFile batch;
    private final Path file;
    private final String encoding;
    private final long size;
    private final int part;
    private final String digest;
    private int failures;

    /**
     * @param file what is sent
     * @param encoding how it is packed; empty when it is not
     * @param part bytes that are sent at once
     */
    BatchUpload(Http http, EnergyBatchFile batch, Path file, String encoding, int part) throws IOException {
        this.http = http;
        this.batch = batch;
        this.file = file;
        this.encoding = encoding;
        this.size = Files.size(file);
        this.part = (int) Math.max(part, size / MOST_PARTS + 1);
        this.digest = "sha-256=:" + sha256(file) + ":";
    }

    private record Held(long held, @Nullable Long whole) {}

    EnergyReceipt run() throws IOException {
        if (size <= part) {
            return http.repeatable(request(0).build()).as(EnergyReceipt.class);
        }
        long held = UNKNOWN;
        boolean sentAll = false;
        while (true) {
            try {
                held = held == UNKNOWN ? held() : held;
                sentAll |= held == 0;
                Reply reply = http.once(ranged(held)).orThrow();
                if (reply.status() != ACCEPTED) {
                    return reply.as(EnergyReceipt.class);
                }
                held += length(held);
                failures = 0;
            } catch (KoikiException e) {
                boolean others = !sentAll && "ENERGY-DIGEST".equals(e.code());
                if (!others) {
                    retry(e);
                }
                held = others ? 0 : UNKNOWN;
            }
        }
    }

    private void retry(KoikiException failure) {
        boolean passing = failure.passing() || "ENERGY-PART-GAP".equals(failure.code());
        if (!passing || Thread.currentThread().isInterrupted() || ++failures == TRIES) {
            throw failure;
        }
        Http.pause(failures);
    }

    /** Bytes that the hub has of a file of this length. */
    private long held() {
        Held known = http.repeatable(http.api(batch.path() + "/upload").build()).as(Held.class);
        return known.whole() != null && known.whole() == size ? known.held() : 0;
    }

    private HttpRequest ranged(long from) throws IOException {
        String range = "bytes %d-%d/%d".formatted(from, from + length(from) - 1, size);
        return request(from).header("Content-Range", range).build();
    }

    private HttpRequest.Builder request(long from) throws IOException {
        HttpRequest.Builder request = http.api(batch.path())
                .timeout(PATIENCE)
                .header("Content-Type", batch.type())
                .header("Repr-Digest", digest)
                .PUT(BodyPublishers.ofByteArray(bytes(from)));
        return encoding.isEmpty() ? request : request.header("Content-Encoding", encoding);
    }

    private int length(long from) {
        return (int) Math.min(part, size - from);
    }

    private byte[] bytes(long from) throws IOException {
        byte[] bytes = new byte[length(from)];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            in.readFully(bytes);
        }
        return bytes;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return Base64.getEncoder()
                    .encodeToString(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
