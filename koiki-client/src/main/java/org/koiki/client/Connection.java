package org.koiki.client;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the hub is and as whom to talk to it. Immutable; each method gives a changed copy.
 *
 * @param identity the designated client certificate with its key; the hub refuses connections without one
 * @param authority PEM file of the authority that signed the hub's own certificate; absent for those that Java trusts
 * @param login account of the company that the certificate belongs to
 * @param timeout longest wait for one answer
 */
public record Connection(
        URI url,
        @Nullable Identity identity,
        @Nullable Path authority,
        @Nullable Login login,
        Duration timeout) {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    public Connection {
        if (!"https".equals(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException("not an https address: " + url);
        }
    }

    /** A connection to a hub such as {@code https://localhost:8443/}, also with the path of its WebAPI behind it. */
    public static Connection to(String url) {
        return new Connection(URI.create(url), null, null, null, DEFAULT_TIMEOUT);
    }

    /** With a certificate and its key from PEM files. */
    public Connection certificate(Path certificate, Path key) {
        return identity(Identity.pem(certificate, key));
    }

    public Connection identity(Identity own) {
        return new Connection(url, own, authority, login, timeout);
    }

    public Connection authority(Path pem) {
        return new Connection(url, identity, pem, login, timeout);
    }

    public Connection login(String user, String password) {
        return new Connection(url, identity, authority, new Login(user, password), timeout);
    }

    public Connection timeout(Duration longest) {
        return new Connection(url, identity, authority, login, longest);
    }
}
