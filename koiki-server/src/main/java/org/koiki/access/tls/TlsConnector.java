package org.koiki.access.tls;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.net.SSLHostConfigCertificate.Type;
import org.koiki.participant.DesignatedCa;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Makes the server's port HTTPS with TLS 1.2 and 1.3, where every client has to show a certificate. */
@Component
class TlsConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ReloadingContext context;
    private final RefusedHandshakes refused;

    TlsConnector(SslBundles bundles, DesignatedCa authority, RefusedHandshakes refused) {
        this.context = new ReloadingContext(authority, bundles.getBundle(DesignatedCa.BUNDLE), refused);
        bundles.addBundleUpdateHandler(DesignatedCa.BUNDLE, context::load);
        this.refused = refused;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(this::secure);
        factory.addEngineValves(refused);
    }

    private void secure(Connector connector) {
        connector.setScheme("https");
        connector.setSecure(true);
        var protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
        protocol.setSSLEnabled(true);
        protocol.addSslHostConfig(host());
    }

    private SSLHostConfig host() {
        var host = new SSLHostConfig();
        host.setProtocols("TLSv1.2+TLSv1.3");
        host.setCertificateVerification("required");
        var certificate = new SSLHostConfigCertificate(host, Type.UNDEFINED);
        certificate.setSslContext(context);
        host.addCertificate(certificate);
        return host;
    }
}
