package org.koiki.switching.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.application.ApplicationQuery;
import org.springframework.ui.Model;

/** The parameters by which lists of applications are narrowed down, on screens and in the API alike. Blank ones do not restrict. */
record WantedApplications(
        @Nullable ApplicationKind kind,
        @Nullable Family family,
        @Nullable String stage,
        @Nullable String supplyPoint,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String cursor) {
    WantedApplications {
        stage = given(stage);
        supplyPoint = given(supplyPoint);
        cursor = given(cursor);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    ApplicationQuery query(int limit) {
        return new ApplicationQuery(kind, family, stage, supplyPoint, from, to, cursor, limit);
    }

    /** What a screen shows of them, with what there is to choose from. */
    void show(List<String> stages, Model model) {
        model.addAttribute("query", this)
                .addAttribute("kinds", ApplicationKind.values())
                .addAttribute("families", Family.values())
                .addAttribute("stages", stages);
    }
}
