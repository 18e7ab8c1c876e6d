package org.koiki.client;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;

/** The exchange's results through {@code /api/v1/exchange-results}: for the coordinator. */
public final class ExchangeResults {
    private final Http http;

    ExchangeResults(Http http) {
        this.http = http;
    }

    /**
     * Loads a file of results, which replaces those of each market in it. The same bytes again change nothing.
     *
     * @param dryRun make all checks and store nothing
     */
    public ExchangeLoad load(LocalDate day, byte[] csv, boolean dryRun) {
        String path = new Query().with("dryRun", dryRun ? true : null).after("exchange-results/" + day);
        Reply reply = http.repeatable(http.api(path)
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofByteArray(csv))
                .build());
        if (reply.status() == 422) {
            ExchangeLoad refused = Json.read(reply.body(), ExchangeLoad.class);
            if (refused.refused()) {
                return refused;
            }
        }
        return reply.as(ExchangeLoad.class);
    }
}
