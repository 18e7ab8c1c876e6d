package org.koiki.client;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Relays, applications and the TSO's desk through {@code /api/v1/switching}. Requests that begin something carry a key of the
 * caller's choice: the same key and content again begin nothing new.
 */
public final class Switching {
    private static final String RELAYS = "switching/relays";
    private static final String APPLICATIONS = "switching/applications";
    private static final String DESK = "switching/desk/applications";

    private final Http http;

    Switching(Http http) {
        this.http = http;
    }

    /** From when on an application of a kind, such as {@code SWITCH_START}, is possible for a point. */
    public LocalDate earliest(String kind, String supplyPoint) {
        Query query = new Query().with("kind", kind).with("supplyPoint", supplyPoint);
        return read(query.after("switching/earliest-date"), Earliest.class).date();
    }

    private record Earliest(LocalDate date) {}

    /** Registers a relay (廃止取次). */
    public Relay register(RelayRequest content, String key) {
        return begin(RELAYS, content, key, Relay.class);
    }

    /**
     * Relays that the company has as either party, newest first; all for the coordinator.
     *
     * @param stage such as {@code AWAITING_DECISION}; absent for all
     */
    public Page<Relay> relays(@Nullable String stage, @Nullable String cursor) {
        return page(new Query().with("stage", stage).with("cursor", cursor).after(RELAYS), Relay.class);
    }

    /** How well what the new retailer gave fits the own contract: {@code MATCH}, {@code NEAR} or {@code NONE}. The look is noted. */
    public @Nullable String verdict(String relay) {
        Query query = new Query().with("purpose", "DECISION");
        return read(query.after(RELAYS + "/" + relay), Compared.class).verdict();
    }

    private record Compared(@Nullable String verdict) {}

    /** Decides on a relay as the old retailer (可否判定). */
    public Relay decide(Relay relay, RelayDecision decision) {
        return http.once(http.api(RELAYS + "/" + relay.number() + "/decision")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + relay.version() + "\"")
                        .POST(BodyPublishers.ofByteArray(Json.write(decision)))
                        .build())
                .as(Relay.class);
    }

    /** Files an application. */
    public Application file(ApplicationRequest content, String key) {
        return begin("switching/" + content.path(), content, key, Application.class);
    }

    /**
     * Applications of the company, newest first; all for the coordinator.
     *
     * @param stage such as {@code WITH_TSO}; absent for all
     */
    public Page<Application> applications(@Nullable String stage, @Nullable String cursor) {
        return page(new Query().with("stage", stage).with("cursor", cursor).after(APPLICATIONS), Application.class);
    }

    /** An application without personal data, for who asks again and again. */
    public Application progress(String number) {
        return read(APPLICATIONS + "/" + number + "/progress", Application.class);
    }

    /** Confirms the match of both halves of a switch, or accepts an application of another kind; for the TSO. */
    public Application accept(String number) {
        return http.once(http.api(DESK + "/" + number + "/accept")
                        .POST(BodyPublishers.noBody())
                        .build())
                .as(Application.class);
    }

    private <T> T begin(String path, Object content, String key, Class<T> type) {
        HttpRequest request = http.api(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(Json.write(content)))
                .build();
        return http.repeatable(request).as(type);
    }

    private <T> T read(String path, Class<T> type) {
        return http.repeatable(http.api(path).GET().build()).as(type);
    }

    private <T> Page<T> page(String path, Class<T> item) {
        return http.repeatable(http.api(path).GET().build()).as(Json.page(item));
    }
}
