package org.koiki.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.koiki.sandbox.IssuedCertificate;

/** TLS settings of clients that trust the test authority's servers. */
public final class ClientTls {
    private static final char[] PASSWORD = "koiki".toCharArray();

    private ClientTls() {}

    /** A client with a certificate, or without one. TLS 1.2 or 1.3, as server and client agree. */
    public static SSLContext of(@Nullable IssuedCertificate own) {
        return of(own, "TLS");
    }

    /** @param protocol {@code TLSv1.2} or {@code TLSv1.3} alone, or {@code TLS} */
    public static SSLContext of(@Nullable IssuedCertificate own, String protocol) {
        try {
            SSLContext context = SSLContext.getInstance(protocol);
            context.init(keys(own), trust(TestAuthority.ca().certificate()).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyManager @Nullable [] keys(@Nullable IssuedCertificate own)
            throws GeneralSecurityException, IOException {
        if (own == null) {
            return null;
        }
        KeyStore store = store(own);
        KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
        factory.init(store, PASSWORD);
        return new KeyManager[] {new AlwaysShown(factory.getKeyManagers()[0])};
    }

    /** A certificate and its key as PKCS#12, with a password. */
    public static byte[] pkcs12(IssuedCertificate own, String password) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            store(own).store(bytes, password.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static KeyStore store(IssuedCertificate own) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        store.setKeyEntry("own", own.key(), PASSWORD, new Certificate[] {own.certificate()});
        return store;
    }

    private static TrustManagerFactory trust(X509Certificate authority) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        store.setCertificateEntry("ca", authority);
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return factory;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
