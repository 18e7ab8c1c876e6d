package org.koiki.client;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names and addresses of the hosts that a certificate is for. */
final class HostNames {
    private static final Set<Integer> HOSTS = Set.of(2, 7);

    private HostNames() {}

    /** Whether a certificate is for a host, by its name or by a pattern for all of its domain. */
    static boolean bears(X509Certificate certificate, String host) {
        String name = host.toLowerCase(Locale.ROOT);
        Set<String> names = of(certificate);
        int dot = name.indexOf('.');
        return names.contains(name) || dot > 0 && names.contains("*" + name.substring(dot));
    }

    private static Set<String> of(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : names.stream()
                            .filter(name -> name.getFirst() instanceof Integer kind && HOSTS.contains(kind))
                            .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
        } catch (CertificateParsingException e) {
            return Set.of();
        }
    }
}
