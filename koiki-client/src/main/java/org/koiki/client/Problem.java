package org.koiki.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiException.Kind;
import org.koiki.message.Finding;
import org.koiki.message.Text;
import tools.jackson.core.JacksonException;

/** A problem detail (RFC 9457) with the hub's own members. */
record Problem(
        int status,
        @Nullable String code,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String detail,
        @Nullable String detailEn,
        @Nullable List<Finding> findings,
        @Nullable Attempt receipt) {

    /** The part of a refusal's receipt that is of use. */
    record Attempt(@Nullable Long filing) {}

    static Problem of(Reply reply) {
        try {
            Problem read = Json.MAPPER.readValue(reply.body(), Problem.class);
            if (read != null) {
                return read.withStatus(reply.status());
            }
        } catch (JacksonException e) {
            // no JSON, such as a plain 403 before any account is known
        }
        return new Problem(reply.status(), null, null, null, null, null, null, null);
    }

    @Nullable
    Long filing() {
        return receipt == null ? null : receipt.filing();
    }

    List<Finding> allFindings() {
        return findings == null ? List.of() : findings;
    }

    Text text() {
        String ja = first(detail, title);
        return new Text(ja, first(detailEn, titleEn, detail, title));
    }

    KoikiException exception() {
        return new KoikiException(kind(), code, text(), null);
    }

    private Kind kind() {
        return switch (status) {
            case 401 -> Kind.LOGIN;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 429, 503 -> Kind.BUSY;
            default -> status < 500 ? Kind.INVALID : Kind.SERVER;
        };
    }

    private Problem withStatus(int actual) {
        return new Problem(actual, code, title, titleEn, detail, detailEn, findings, receipt);
    }

    private String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return "HTTP " + status;
    }
}
