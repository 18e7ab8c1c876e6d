package org.koiki.message;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The plans that can be read and written, by message code. */
final class Layouts {
    private static final Map<PlanFamily, Layout<? extends Plan>> BY_FAMILY = new EnumMap<>(Map.of(
            PlanFamily.GENERATION, GenerationLayout.LAYOUT,
            PlanFamily.DEMAND, DemandLayout.LAYOUT,
            PlanFamily.NEGAWATT, NegawattLayout.LAYOUT));

    private static final Set<PlanHorizon> HORIZONS = EnumSet.of(PlanHorizon.DAY_AHEAD, PlanHorizon.INTRADAY);

    private static final Map<String, Layout<? extends Plan>> BY_CODE = all();

    private Layouts() {}

    static Map<String, Layout<? extends Plan>> byCode() {
        return BY_CODE;
    }

    /** Those of the library's table, too: a plan that was filed before its code was corrected can still be read. */
    private static Map<String, Layout<? extends Plan>> all() {
        Map<String, Layout<? extends Plan>> layouts = byCode(MessageKinds.library());
        layouts.putAll(byCode(MessageKinds.builtIn()));
        return layouts;
    }

    private static Map<String, Layout<? extends Plan>> byCode(MessageKinds kinds) {
        Map<String, Layout<? extends Plan>> layouts = new TreeMap<>();
        for (MessageKind kind : kinds.all()) {
            Layout<? extends Plan> layout = kind.family() == null ? null : BY_FAMILY.get(kind.family());
            if (layout != null && kind.horizon() != null && HORIZONS.contains(kind.horizon())) {
                layouts.put(kind.code(), layout);
            }
        }
        layouts.put(GenerationPlan.FIT_WORKING_FILE, GenerationLayout.LAYOUT);
        return layouts;
    }

    @SuppressWarnings("unchecked")
    static <P extends Plan> Layout<P> of(P plan) {
        return (Layout<P>) BY_FAMILY.values().stream()
                .filter(layout -> layout.type().isInstance(plan))
                .findFirst()
                .orElseThrow();
    }
}
