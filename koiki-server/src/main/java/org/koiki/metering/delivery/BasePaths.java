package org.koiki.metering.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.koiki.access.CertificateOnly;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the automatic download of each area is mounted: {@code /wheeling/<area>}, or what {@code koiki.energy.paths} names for
 * an area.
 */
@Component
class BasePaths implements CertificateOnly {
    static final String USUAL = "/wheeling/";
    private static final int AREAS = 10;

    private final Map<String, String> byArea = new LinkedHashMap<>();

    BasePaths(Environment settings) {
        IntStream.rangeClosed(1, AREAS).mapToObj("%02d"::formatted).forEach(area -> byArea.put(area, USUAL + area));
        Binder.get(settings)
                .bind("koiki.energy.paths", Bindable.mapOf(String.class, String.class))
                .ifBound(own -> own.forEach((area, path) -> byArea.put(area, checked(area, path))));
    }

    private String checked(String area, String path) {
        if (!byArea.containsKey(area) || !path.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException("koiki.energy.paths." + area + ": " + path);
        }
        return path;
    }

    /** Base path by area code. */
    Map<String, String> byArea() {
        return byArea;
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith(USUAL)
                || byArea.values().stream().anyMatch(base -> path.startsWith(base + "/") || path.equals(base));
    }
}
