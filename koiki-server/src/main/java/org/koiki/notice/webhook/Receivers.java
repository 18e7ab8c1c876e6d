package org.koiki.notice.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where webhooks may lead: to https addresses on the public network. With {@code koiki.webhooks.allow-local} also to the
 * hub's own network, and to {@code http://localhost}. Each connection asks anew and goes to no other address than the one
 * looked at, so a name cannot lead elsewhere later.
 */
@Component
class Receivers extends SystemDefaultDnsResolver {
    private static final int LONGEST = 500;

    private final boolean local;

    Receivers(@Value("${koiki.webhooks.allow-local:false}") boolean local) {
        this.local = local;
    }

    /** Whether it may be the URL of a webhook. */
    boolean allow(String url) {
        try {
            URI uri = new URI(url);
            return url.length() <= LONGEST
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() <= 0xFFFF
                    && allowScheme(uri)
                    && resolve(unbracketed(uri.getHost())).length > 0;
        } catch (URISyntaxException | UnknownHostException e) {
            return false;
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = super.resolve(host);
        for (InetAddress address : addresses) {
            if (!local && !PublicNetwork.holds(address)) {
                throw new UnknownHostException(host + " is not on the public network");
            }
        }
        return addresses;
    }

    private boolean allowScheme(URI uri) {
        return "https".equals(uri.getScheme())
                || (local && "http".equals(uri.getScheme()) && "localhost".equals(uri.getHost()));
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
