package org.koiki.participant;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** Certificates whose chain was proved, each until the first certificate of the chain it was shown with ends. */
final class ProvedChains {
    private static final int MOST = 20_000;

    private final ConcurrentMap<X509Certificate, Instant> ends = new ConcurrentHashMap<>();

    boolean hold(X509Certificate certificate, Instant now) {
        Instant end = ends.get(certificate);
        return end != null && !now.isAfter(end);
    }

    void add(X509Certificate... chain) {
        if (ends.size() < MOST || ends.containsKey(chain[0])) {
            Stream.of(chain)
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .min(Comparator.naturalOrder())
                    .ifPresent(end -> ends.put(chain[0], end));
        }
    }
}
