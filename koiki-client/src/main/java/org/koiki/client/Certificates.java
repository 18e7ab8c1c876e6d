package org.koiki.client;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The client certificates of a company, through {@code /api/v1/certificates}. */
public final class Certificates {
    private final Http http;

    Certificates(Http http) {
        this.http = http;
    }

    /** The certificates of a company; without one, of the caller's own. */
    public List<RegisteredCertificate> list(@Nullable String company) {
        String path = new Query().with("company", company).after("certificates");
        return List.of(http.repeatable(http.api(path).build()).as(RegisteredCertificate[].class));
    }

    /** Registers a certificate given as PEM or DER. */
    public RegisteredCertificate register(byte[] certificate, @Nullable String company) {
        return post(company, "application/octet-stream", certificate);
    }

    /** Registers a certificate by its SHA-256 fingerprint before it is first shown. */
    public RegisteredCertificate register(String fingerprint, @Nullable String company) {
        return post(company, "application/json", Json.write(Map.of("fingerprint", fingerprint)));
    }

    /** Ends a certificate at once. */
    public void revoke(String fingerprint) {
        String path = "certificates/" + Query.encode(fingerprint) + "/revoke";
        http.once(http.api(path).POST(BodyPublishers.noBody()).build()).orThrow();
    }

    private RegisteredCertificate post(@Nullable String company, String type, byte[] body) {
        String path = new Query().with("company", company).after("certificates");
        return http.once(http.api(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build())
                .as(RegisteredCertificate.class);
    }
}
