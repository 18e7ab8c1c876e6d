package org.koiki.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.notice.delivery.NotDelivered;

class ReceiversTests {
    private final Receivers receivers = new Receivers(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/a",
                "https://127.0.0.1/",
                "https://127.9.9.9/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://172.31.255.255/",
                "https://192.168.0.1/",
                "https://198.19.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[2002:7f00:1::]/",
                "http://192.0.32.8/",
                "ftp://192.0.32.8/",
                "https://user@192.0.32.8/",
                "https://192.0.32.8/#a",
                "https://192.0.32.8:99999/",
                "https:///a",
                "https://nowhere.invalid/",
                "https://a b/",
                "//192.0.32.8/",
                "x",
                ""
            })
    void turnsAwayWhatIsNotOnThePublicNetwork(String url) {
        assertThat(receivers.allow(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://192.0.32.8/", "https://8.8.8.8:8443/a?b=c", "https://[2606:4700::1111]/"})
    void takesPublicAddresses(String url) {
        assertThat(receivers.allow(url)).isTrue();
    }

    @Test
    void takesPlainHttpToLocalhostAloneWhereLocalIsAllowed() {
        Receivers local = new Receivers(true);

        assertThat(local.allow("http://localhost:8080/a")).isTrue();
        assertThat(local.allow("https://127.0.0.1/")).isTrue();
        assertThat(local.allow("http://127.0.0.1/")).isFalse();
        assertThat(local.allow("http://192.0.32.8/")).isFalse();
    }

    @Test
    void looksAgainWhenItConnects() throws IOException {
        AtomicInteger reached = new AtomicInteger();
        HttpServer inner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inner.createContext("/", exchange -> {
            reached.incrementAndGet();
            exchange.close();
        });
        inner.start();
        int port = inner.getAddress().getPort();

        try (Poster poster = new Poster(receivers)) {
            for (String host : new String[] {"127.0.0.1", "localhost", "[::1]"}) {
                assertThatThrownBy(() -> poster.post(new HttpPost("http://" + host + ":" + port + "/")))
                        .isInstanceOf(NotDelivered.class)
                        .hasMessageContaining("not on the public network");
            }
        } finally {
            inner.stop(0);
        }

        assertThat(reached).hasValue(0);
    }
}
