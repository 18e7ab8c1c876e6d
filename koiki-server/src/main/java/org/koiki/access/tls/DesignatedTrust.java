package org.koiki.access.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.koiki.participant.CertificateRefused;
import org.koiki.participant.DesignatedCa;

/** Trusts clients of the designated authority and nobody else. */
final class DesignatedTrust extends X509ExtendedTrustManager {
    private final DesignatedCa authority;

    DesignatedTrust(DesignatedCa authority) {
        this.authority = authority;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateRefused {
        authority.check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateRefused {
        authority.check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateRefused {
        authority.check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authority.issuers();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw noServers();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw noServers();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw noServers();
    }

    private static CertificateException noServers() {
        return new CertificateException("trusts clients only");
    }
}
