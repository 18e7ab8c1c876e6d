package org.koiki.sandbox.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells requests that came through the loopback door from those that came over TLS. */
@Component
@Profile("sandbox")
class DoorPort {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1");

    private final int number;

    DoorPort(@Value("${koiki.sandbox.door-port}") int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    boolean isUsedBy(HttpServletRequest request) {
        return request.getLocalPort() == number;
    }

    /** Not so when a foreign site has its name resolved to this machine. */
    boolean isCalledByItsName(HttpServletRequest request) {
        return OWN_NAMES.contains(request.getServerName());
    }
}
