package org.koiki.client;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Files of applications through {@code /api/v1/switching/bulk-files}. */
public final class BulkApplications {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String PATH = "switching/bulk-files";

    private final Http http;

    BulkApplications(Http http) {
        this.http = http;
    }

    /**
     * Has every row of a file judged. Nothing is applied for yet.
     *
     * @param name of the file; one that ends in {@code .json} is JSON, any other one CSV
     */
    public BulkFile check(byte[] file, String name) {
        boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json");
        return http.once(http.api(new Query().with("name", name).after(PATH))
                        .timeout(PATIENCE)
                        .header("Content-Type", json ? "application/json" : "text/csv")
                        .POST(BodyPublishers.ofByteArray(file))
                        .build())
                .as(BulkFile.class);
    }

    /** The rows that are refused, in their order. */
    public List<BulkRow> refused(String number) {
        List<BulkRow> rows = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Rows page = page(number, cursor);
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }

    private record Rows(List<BulkRow> items, @Nullable String next) {}

    private Rows page(String number, @Nullable String cursor) {
        Query query =
                new Query().with("outcome", "REFUSED").with("limit", 1_000).with("cursor", cursor);
        return http.repeatable(http.api(query.after(PATH + "/" + number + "/rows"))
                        .GET()
                        .build())
                .as(Rows.class);
    }

    /** Has the acceptable rows filed; the hub goes on by itself. */
    public BulkFile confirm(String number) {
        return http.repeatable(http.api(PATH + "/" + number + "/confirm")
                        .POST(BodyPublishers.noBody())
                        .build())
                .as(BulkFile.class);
    }

    public BulkFile discard(String number) {
        return http.repeatable(http.api(PATH + "/" + number).DELETE().build()).as(BulkFile.class);
    }

    /** Waits until every row of a confirmed file is filed or refused. */
    public BulkFile await(String number) {
        BulkFile file = find(number);
        while (!file.over()) {
            Http.pause(PAUSE);
            file = find(number);
        }
        return file;
    }

    public BulkFile find(String number) {
        return http.repeatable(http.api(PATH + "/" + number).GET().build()).as(BulkFile.class);
    }
}
