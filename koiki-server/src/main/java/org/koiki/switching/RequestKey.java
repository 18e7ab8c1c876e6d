package org.koiki.switching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An idempotency key with a digest of what was sent: the same key and content again gets the first answer.
 *
 * @param key absent when the caller gave none
 */
public record RequestKey(@Nullable String key, String digest) {
    private static final int LONGEST = 200;

    /** @param content a text, or a record whose text holds all of it */
    public static RequestKey of(@Nullable String key, Object content) {
        String given = key == null || key.isBlank() ? null : key.strip();
        if (given != null && given.length() > LONGEST) {
            throw SwitchingProblems.keyTooLong(given.length(), LONGEST);
        }
        return new RequestKey(given, sha256(content.toString()));
    }

    /** The digest where there is a key to compare it under. */
    public @Nullable String kept() {
        return key == null ? null : digest;
    }

    /**
     * The first answer to this request.
     *
     * @param sent digest of what came with the key then
     * @throws org.koiki.Problem when something else came
     */
    public <T> T repeats(@Nullable String sent, T first) {
        if (!digest.equals(sent)) {
            throw SwitchingProblems.keyUsed(String.valueOf(key));
        }
        return first;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
