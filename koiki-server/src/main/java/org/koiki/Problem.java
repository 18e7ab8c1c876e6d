package org.koiki;

import java.net.URI;
import org.koiki.message.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A refusal as a problem detail (RFC 9457) with a stable code, in Japanese ({@code title}, {@code detail}) and English
 * ({@code titleEn}, {@code detailEn}).
 */
public class Problem extends ErrorResponseException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final transient Text detail;

    public Problem(HttpStatus status, String code, Text title, Text detail) {
        super(status, body(status, code, title, detail), null);
        this.code = code;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    /** What is wrong. */
    public Text text() {
        return detail;
    }

    /** Adds a member to the body. */
    public Problem with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }

    private static ProblemDetail body(HttpStatus status, String code, Text title, Text detail) {
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(URI.create("urn:koiki:problem:" + code));
        body.setTitle(title.ja());
        body.setDetail(detail.ja());
        body.setProperty("code", code);
        body.setProperty("titleEn", title.en());
        body.setProperty("detailEn", detail.en());
        return body;
    }
}
