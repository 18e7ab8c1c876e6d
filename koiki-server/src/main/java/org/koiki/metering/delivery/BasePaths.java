package org.koiki.metering.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
    /** First parts of addresses that are others'. */
    private static final Set<String> TAKEN = Set.of("api", "assets", "wheeling-test", "login", "energy", "plans");

    private final Map<String, String> byArea = new LinkedHashMap<>();

    BasePaths(Environment settings) {
        IntStream.rangeClosed(1, AREAS).mapToObj("%02d"::formatted).forEach(area -> byArea.put(area, USUAL + area));
        Binder.get(settings)
                .bind("koiki.energy.paths", Bindable.mapOf(String.class, String.class))
                .ifBound(own -> own.forEach((area, path) -> byArea.put(area, checked(area, path))));
        byArea.forEach(this::requireApart);
    }

    private void requireApart(String area, String path) {
        byArea.forEach((other, base) -> {
            if (!other.equals(area) && (path + "/").startsWith(base + "/")) {
                throw new IllegalArgumentException(
                        "koiki.energy.paths.%s: %s lies in that of %s, %s".formatted(area, path, other, base));
            }
        });
    }

    private String checked(String area, String path) {
        boolean known = byArea.containsKey(area) && path.matches("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)+");
        if (!known || TAKEN.contains(path.split("/")[1])) {
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
