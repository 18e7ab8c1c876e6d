package org.koiki.edge.tomcat;

import java.time.Duration;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.coyote.ProtocolHandler;
import org.koiki.edge.Failures;
import org.koiki.edge.LargeBody;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Gives the web server its limits, and error pages that say no more than a status. */
@Component
class WebServerLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final DataSize BODY = DataSize.ofMegabytes(8);

    private final Duration patience;
    private final ObjectProvider<Failures> failures;
    private final List<LargeBody> large;

    WebServerLimits(
            @Value("${koiki.http.patience:60s}") Duration patience,
            ObjectProvider<Failures> failures,
            ObjectProvider<LargeBody> large) {
        this.large = large.stream().toList();
        this.failures = failures;
        this.patience = patience;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(BoundedProtocol.class.getName());
        factory.addProtocolHandlerCustomizers(this::bound);
        factory.addEngineValves(new Leftovers());
        factory.addContextCustomizers(this::quiet);
    }

    private void bound(ProtocolHandler handler) {
        if (handler instanceof BoundedProtocol protocol) {
            protocol.bound(new BodyLimits(BODY.toBytes(), patience, large));
        }
    }

    private void quiet(Context context) {
        context.getParent().getPipeline().addValve(new QuietErrors(failures::getObject));
    }
}
