package org.koiki.notice.webhook;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.koiki.notice.delivery.NotDelivered;
import org.springframework.stereotype.Component;

/** Posts over HTTP and HTTPS: follows no redirect, keeps no cookie, and gives up after a time however slowly an answer comes. */
@Component
class Poster implements AutoCloseable {
    private static final int SILENCE_SECONDS = 10;
    private static final int LONGEST_SECONDS = 30;
    private static final int CONNECTIONS = 64;
    private static final Executor LATER = CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS);

    private final CloseableHttpClient client;

    Poster(Receivers receivers) {
        client = HttpClients.custom()
                .setConnectionManager(connections(receivers))
                .setUserAgent("Koiki")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(Receivers receivers) {
        ConnectionConfig times = ConnectionConfig.custom()
                .setConnectTimeout(SILENCE_SECONDS, TimeUnit.SECONDS)
                .setSocketTimeout(SILENCE_SECONDS, TimeUnit.SECONDS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(receivers)
                .setDefaultConnectionConfig(times)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
    }

    /** The status of the answer, such as {@code HTTP 204}; any but 2xx is a failure. */
    String post(HttpPost request) {
        LATER.execute(request::cancel);
        try {
            int status = client.execute(request, answer -> answer.getCode());
            if (status / 100 != 2) {
                throw new NotDelivered("HTTP " + status);
            }
            return "HTTP " + status;
        } catch (IOException e) {
            throw new NotDelivered(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
