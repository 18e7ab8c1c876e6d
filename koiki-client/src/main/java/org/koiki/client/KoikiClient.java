package org.koiki.client;

/**
 * A client of one hub as one account. Safe for many threads; connections are kept and shared.
 *
 * <p>Requests that change nothing, and filing, which gives the same receipt for the same bytes, are repeated up to twice
 * when the connection breaks or the hub is busy; all others are sent once. Methods throw {@link KoikiException}.
 */
public final class KoikiClient implements AutoCloseable {
    private final Http http;

    private KoikiClient(Http http) {
        this.http = http;
    }

    /** A client that connects when first used. */
    public static KoikiClient open(Connection connection) {
        return new KoikiClient(new Http(connection));
    }

    /** Plans through {@code /api/v1}. */
    public Plans plans() {
        return new Plans(http);
    }

    /** Plans through the field's own WebAPI. */
    public WebApi webApi() {
        return new WebApi(http);
    }

    public Certificates certificates() {
        return new Certificates(http);
    }

    public Masters masters() {
        return new Masters(http);
    }

    /** Supply points. */
    public SupplyPoints supplyPoints() {
        return new SupplyPoints(http);
    }

    /** Relays, applications and the desk. */
    public Switching switching() {
        return new Switching(http);
    }

    /** Files of applications. */
    public BulkApplications bulkApplications() {
        return new BulkApplications(http);
    }

    /** The exchange's results. */
    public ExchangeResults exchangeResults() {
        return new ExchangeResults(http);
    }

    /** Energy files. */
    public Energy energy() {
        return new Energy(http);
    }

    /** The audit trail. */
    public Audit audit() {
        return new Audit(http);
    }

    public Users users() {
        return new Users(http);
    }

    @Override
    public void close() {
        http.close();
    }
}
