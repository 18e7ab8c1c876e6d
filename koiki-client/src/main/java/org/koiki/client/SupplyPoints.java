package org.koiki.client;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;

/** Supply points through {@code /api/v1/supply-points}. */
public final class SupplyPoints {
    private static final Duration PATIENCE = Duration.ofHours(3);

    private final Http http;

    SupplyPoints(Http http) {
        this.http = http;
    }

    /**
     * Loads a CSV file of points, meters or contracts, of any length. For the TSO of their area. The same file again changes
     * nothing.
     *
     * @throws FileNotFoundException when the file cannot be read
     */
    public PointLoad load(Path csv) throws FileNotFoundException {
        return http.once(http.api("supply-points/loads")
                        .timeout(PATIENCE)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofFile(csv))
                        .build())
                .as(PointLoad.class);
    }
}
