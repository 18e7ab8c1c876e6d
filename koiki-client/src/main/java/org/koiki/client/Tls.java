package org.koiki.client;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Mutual TLS: shows the own certificate and believes the hub's authority only. */
public final class Tls {
    private Tls() {}

    /** The TLS settings of a connection, for programs that bring their own HTTP. */
    public static SSLContext context(Connection connection) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(connection.identity()), trust(connection.authority()), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyManager @Nullable [] keys(@Nullable Identity identity) throws GeneralSecurityException {
        return identity == null ? null : identity.keyManagers();
    }

    private static TrustManager[] trust(@Nullable Path authority) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authority == null ? null : storeOf(authority));
        return factory.getTrustManagers();
    }

    /** The certificates of the authorities that are believed. */
    static List<X509Certificate> authorities(@Nullable Path authority) {
        try {
            return Stream.of(trust(authority))
                    .filter(X509TrustManager.class::isInstance)
                    .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore storeOf(Path authority) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (X509Certificate certificate : Pem.certificates(authority)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw KoikiException.unusableKey(authority, e);
        }
    }
}
