package org.koiki.audit.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** SHA-256 over fields written so that no two different contents give the same bytes. */
final class Digest {
    private final MessageDigest sha;

    private Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(StoredEntry stored) {
        var entry = stored.entry();
        return new Digest()
                .add(stored.id())
                .add(stored.tx())
                .add(stored.recordedAt())
                .add(stored.marketTime())
                .add(entry.actor().company())
                .add(entry.actor().user())
                .add(entry.actor().certificate())
                .add(entry.actor().address())
                .add(entry.action())
                .add(entry.subject())
                .add(entry.owner())
                .add(entry.outcome().name())
                .add(entry.detail())
                .finish();
    }

    static byte[] of(byte[] former, Batch batch) {
        Digest digest =
                new Digest().add(former).add(batch.number()).add(batch.fromTx()).add(batch.untilTx());
        batch.ids().forEach(digest::add);
        return digest.add(batch.digests()).finish();
    }

    private Digest add(long value) {
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    private Digest add(byte[] bytes) {
        add(bytes.length);
        sha.update(bytes);
        return this;
    }

    private Digest add(Instant instant) {
        return add(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private Digest add(@Nullable String text) {
        return text == null ? add(-1) : add(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] finish() {
        return sha.digest();
    }
}
