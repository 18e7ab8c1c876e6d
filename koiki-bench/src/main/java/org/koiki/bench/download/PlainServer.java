package org.koiki.bench.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.net.SSLHostConfigCertificate.Type;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/** A web server that serves a folder to holders of certificates, on the hub's own TLS stack, and does nothing else. */
public final class PlainServer {
    private PlainServer() {}

    /** Port, folder with certificates, folder to serve. */
    public static void main(String[] args) throws Exception {
        Path certificates = Path.of(args[1]);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Path.of(args[2]).resolveSibling("plain").toString());
        tomcat.setConnector(connector(Integer.parseInt(args[0]), certificates));
        var context = tomcat.addContext("", Path.of(args[2]).toString());
        Tomcat.addServlet(context, "files", new DefaultServlet());
        context.addServletMappingDecoded("/", "files");
        tomcat.start();
        System.out.println("ready");
        tomcat.getServer().await();
    }

    private static Connector connector(int port, Path certificates) throws IOException, GeneralSecurityException {
        Connector connector = new Connector(Http11NioProtocol.class.getName());
        connector.setPort(port);
        connector.setScheme("https");
        connector.setSecure(true);
        var protocol = (Http11NioProtocol) connector.getProtocolHandler();
        protocol.setExecutor(new VirtualThreadExecutor("plain-"));
        protocol.setMaxKeepAliveRequests(-1);
        protocol.setAcceptCount(1000);
        protocol.setSSLEnabled(true);
        protocol.addSslHostConfig(host(certificates));
        return connector;
    }

    private static SSLHostConfig host(Path certificates) throws IOException, GeneralSecurityException {
        SSLHostConfig host = new SSLHostConfig();
        host.setProtocols("TLSv1.2+TLSv1.3");
        host.setCertificateVerification("required");
        host.setTrustStore(trusted(certificates.resolve("ca.pem")));
        SSLHostConfigCertificate certificate = new SSLHostConfigCertificate(host, Type.UNDEFINED);
        certificate.setCertificateFile(certificates.resolve("server.pem").toString());
        certificate.setCertificateKeyFile(certificates.resolve("server.key").toString());
        host.addCertificate(certificate);
        return host;
    }

    private static KeyStore trusted(Path authority) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        return store;
    }
}
