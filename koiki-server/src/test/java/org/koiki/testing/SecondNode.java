package org.koiki.testing;

import java.util.Objects;
import org.koiki.KoikiServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Another node of the hub on the same database, with a port and a memory of its own. */
public final class SecondNode implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private SecondNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static SecondNode on(JdbcConnectionDetails database) {
        return new SecondNode(new SpringApplicationBuilder(KoikiServer.class, TestTime.class)
                .initializers(
                        new TestAuthority(),
                        new TestMail(),
                        new TestWebhooks(),
                        context -> ((GenericApplicationContext) context)
                                .registerBean(JdbcConnectionDetails.class, () -> database))
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--koiki.due.drain=false",
                        "--koiki.comparison.automatic=false",
                        "--koiki.energy.automatic=false"));
    }

    /** The same client, talking to this node. */
    public MutualTlsClient at(MutualTlsClient client) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return client.at(port);
    }

    @Override
    public void close() {
        context.close();
    }
}
