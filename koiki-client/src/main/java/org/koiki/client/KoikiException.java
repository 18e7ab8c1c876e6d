package org.koiki.client;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/** Something stood in the way of a request. Refused plans are no exceptions: see {@link Filing.Refused}. */
public final class KoikiException extends RuntimeException {
    /** What stood in the way. */
    public enum Kind {
        /** The hub cannot be reached, or the connection broke. */
        CONNECTION,
        /** A certificate or key cannot be used, or one side refused the other's certificate. */
        CERTIFICATE,
        /** User or password is wrong, locked or expired. */
        LOGIN,
        /** The account may not do this. */
        FORBIDDEN,
        /** There is no such thing, or this account may not see it. */
        NOT_FOUND,
        /** The hub does not understand or accept the request. */
        INVALID,
        /** The hub is busy or under maintenance; trying later helps. */
        BUSY,
        /** A fault of the hub. */
        SERVER
    }

    private final Kind kind;
    private final @Nullable String code;
    private final Text text;

    KoikiException(Kind kind, @Nullable String code, Text text, @Nullable Throwable cause) {
        super(code == null ? text.en() : code + " " + text.en(), cause);
        this.kind = kind;
        this.code = code;
        this.text = text;
    }

    static KoikiException unusableKey(Path file, Exception cause) {
        String name = String.valueOf(file.getFileName());
        Text text = new Text(
                "証明書または鍵のファイル " + name + " を使えません: " + cause.getMessage(),
                "cannot use the certificate or key file " + name + ": " + cause.getMessage());
        return new KoikiException(Kind.CERTIFICATE, null, text, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** The hub's stable code or {@code resultcode}, if it gave one. */
    public @Nullable String code() {
        return code;
    }

    /** The reason in Japanese and English. */
    public Text text() {
        return text;
    }

    /** Whether the same request may succeed a little later. */
    boolean passing() {
        return kind == Kind.CONNECTION || kind == Kind.BUSY;
    }
}
