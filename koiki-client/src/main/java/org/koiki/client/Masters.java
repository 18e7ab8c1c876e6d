package org.koiki.client;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The master data of the market, through {@code /api/v1/masters}. */
public final class Masters {
    private final Http http;

    Masters(Http http) {
        this.http = http;
    }

    /**
     * The records of one kind that hold on a day, as far as this account may see them.
     *
     * @param kind such as {@code operators}, {@code groups} or {@code memberships}
     * @param on today when absent
     * @param shape a record whose components are the fields wanted
     */
    public <T> List<T> list(String kind, @Nullable LocalDate on, Class<T> shape) {
        String path = new Query().with("on", on).after("masters/" + Query.encode(kind));
        Page<T> page = http.repeatable(http.api(path).build()).as(Json.page(shape));
        return page.items();
    }

    /** Writes a record with its days of validity; for the coordinator. */
    public void put(String kind, Object master) {
        http.once(http.api("masters/" + Query.encode(kind))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Json.write(master)))
                        .build())
                .orThrow();
    }
}
