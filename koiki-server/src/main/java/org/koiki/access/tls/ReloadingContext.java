package org.koiki.access.tls;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509KeyManager;
import org.apache.tomcat.util.net.SSLContext;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.DesignatedCa;
import org.springframework.boot.ssl.SslBundle;

/**
 * The server's key and its check of clients. A new bundle takes the place of the old one as a whole, so that nothing else of
 * the connector changes, and TLS sessions made before cannot be taken up again.
 */
final class ReloadingContext implements SSLContext {
    private final DesignatedCa authority;
    private final RefusedHandshakes refused;
    private volatile State state;

    ReloadingContext(DesignatedCa authority, SslBundle bundle, RefusedHandshakes refused) {
        this.authority = authority;
        this.refused = refused;
        this.state = state(bundle);
    }

    void load(SslBundle bundle) {
        state = state(bundle);
    }

    private State state(SslBundle bundle) {
        try {
            var context = javax.net.ssl.SSLContext.getInstance("TLS");
            KeyManager[] keys = bundle.getManagers().getKeyManagers();
            context.init(keys, new TrustManager[] {new DesignatedTrust(authority)}, null);
            return new State(context, (X509KeyManager) keys[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The server's TLS certificate cannot be used", e);
        }
    }

    private record State(javax.net.ssl.SSLContext context, X509KeyManager keys) {}

    @Override
    public SSLEngine createSSLEngine() {
        return new WatchedEngine(state.context().createSSLEngine(), refused);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return state.keys().getCertificateChain(alias);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authority.issuers();
    }

    @Override
    public SSLSessionContext getServerSessionContext() {
        return state.context().getServerSessionContext();
    }

    @Override
    public SSLServerSocketFactory getServerSocketFactory() {
        return state.context().getServerSocketFactory();
    }

    @Override
    public SSLParameters getSupportedSSLParameters() {
        return state.context().getSupportedSSLParameters();
    }

    @Override
    public void init(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
        throw new UnsupportedOperationException("made by load");
    }

    @Override
    public void destroy() {
        // nothing to give back
    }
}
