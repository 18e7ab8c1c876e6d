package org.koiki.edge.tomcat;

import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.coyote.ProtocolHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Gives the web server its limits, and error pages that say no more than a status. */
@Component
class WebServerLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final DataSize body;
    private final Duration patience;

    WebServerLimits(
            @Value("${koiki.http.body:8MB}") DataSize body, @Value("${koiki.http.patience:60s}") Duration patience) {
        this.body = body;
        this.patience = patience;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(BoundedProtocol.class.getName());
        factory.addProtocolHandlerCustomizers(this::bound);
        factory.addEngineValves(new Leftovers());
        factory.addContextCustomizers(WebServerLimits::quiet);
    }

    private void bound(ProtocolHandler handler) {
        if (handler instanceof BoundedProtocol protocol) {
            protocol.bound(body.toBytes(), patience);
        }
    }

    private static void quiet(Context context) {
        context.getParent().getPipeline().addValve(new QuietErrors());
    }
}
