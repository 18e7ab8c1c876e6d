package org.koiki.sandbox.door;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the door: plain HTTP on 127.0.0.1 alone. */
@Component
@Profile("sandbox")
class DoorConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final DoorPort port;

    DoorConnector(DoorPort port) {
        this.port = port;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        var connector = new Connector();
        connector.setPort(port.number());
        var protocol = (AbstractProtocol<?>) connector.getProtocolHandler();
        connector.setProperty("address", "127.0.0.1");
        protocol.setExecutor(new VirtualThreadExecutor("door-"));
        factory.addAdditionalConnectors(connector);
    }
}
