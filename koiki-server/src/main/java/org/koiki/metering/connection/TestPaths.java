package org.koiki.metering.connection;

import org.koiki.access.CertificateOnly;
import org.springframework.stereotype.Component;

/** Where connection tests are served: beside the live base paths, and by the same certificate. */
@Component
class TestPaths implements CertificateOnly {
    static final String BASE = "/wheeling-test/";

    @Override
    public boolean covers(String path) {
        return path.startsWith(BASE);
    }
}
