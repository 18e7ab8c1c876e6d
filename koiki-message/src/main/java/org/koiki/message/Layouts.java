package org.koiki.message;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The message kinds that can be read and written, by message code. */
final class Layouts {
    private static final Map<String, Layout<? extends Plan>> BY_CODE =
            new TreeMap<>(Map.of("0150", GenerationLayout.LAYOUT, "0250", DemandLayout.LAYOUT));

    private static final List<Layout<? extends Plan>> ALL = List.copyOf(BY_CODE.values());

    private Layouts() {}

    static Map<String, Layout<? extends Plan>> byCode() {
        return BY_CODE;
    }

    @SuppressWarnings("unchecked")
    static <P extends Plan> Layout<P> of(P plan) {
        return (Layout<P>) ALL.stream()
                .filter(layout -> layout.type().isInstance(plan))
                .findFirst()
                .orElseThrow();
    }
}
