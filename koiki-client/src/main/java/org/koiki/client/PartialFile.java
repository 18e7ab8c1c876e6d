package org.koiki.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/** A file on its way, of which the first bytes may be there from a former try. */
final class PartialFile {
    private static final Pattern DIGEST = Pattern.compile("\"([0-9a-f]{64})\"");

    private final Path path;
    private final long size;
    private @Nullable String digest;

    PartialFile(Path path, long size) throws IOException {
        this.path = path;
        this.size = size;
        if (Files.exists(path) && Files.size(path) >= size) {
            delete();
        }
    }

    Path path() {
        return path;
    }

    /** How many bytes are there. */
    long held() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }

    void tagged(@Nullable String tag) {
        var known = DIGEST.matcher(tag == null ? "" : tag);
        digest = known.matches() ? known.group(1) : null;
    }

    /** @param onward whether the bytes follow those that are there, or are the file from its start */
    OutputStream open(boolean onward) throws IOException {
        return Files.newOutputStream(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                onward ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** What keeps the file from being whole. */
    @Nullable
    Text fault() throws IOException {
        long length = held();
        if (length != size) {
            return new Text(
                    "一覧では %d バイト、受信は %d バイトです".formatted(size, length),
                    "listed with %d bytes, received %d".formatted(size, length));
        }
        String actual = sha256();
        return digest == null || digest.equals(actual)
                ? null
                : new Text("SHA-256 が一致しません: " + actual, "SHA-256 differs: " + actual);
    }

    private String sha256() throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), sha256)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
