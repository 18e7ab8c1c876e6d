package org.koiki.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** A client certificate together with its private key. */
public final class Identity {
    /** Kind of key store that does not encrypt at length what never leaves the memory. */
    private static final String IN_MEMORY = "JKS";

    private final KeyStore store;
    private final char[] password;

    private Identity(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    /**
     * From PEM files: the certificate (its chain may follow) and the key as PKCS#8.
     *
     * @throws KoikiException of kind {@code CERTIFICATE} when a file cannot be used
     */
    public static Identity pem(Path certificate, Path key) {
        try {
            KeyStore store = KeyStore.getInstance(IN_MEMORY);
            store.load(null, null);
            char[] none = new char[0];
            store.setKeyEntry("own", Pem.privateKey(key), none, Pem.certificates(certificate));
            return new Identity(store, none);
        } catch (GeneralSecurityException | IOException e) {
            throw KoikiException.unusableKey(certificate, e);
        }
    }

    /**
     * From a PKCS#12 file.
     *
     * @throws KoikiException of kind {@code CERTIFICATE} when the file cannot be used
     */
    public static Identity pkcs12(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new Identity(store, password.clone());
        } catch (GeneralSecurityException | IOException e) {
            throw KoikiException.unusableKey(file, e);
        }
    }

    /** The certificate itself. */
    public X509Certificate certificate() {
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate own) {
                    return own;
                }
            }
            throw new IllegalStateException("no key with a certificate in the key store");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    KeyManager[] keyManagers() throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }

    @Override
    public String toString() {
        return "Identity[" + certificate().getSubjectX500Principal() + "]";
    }
}
