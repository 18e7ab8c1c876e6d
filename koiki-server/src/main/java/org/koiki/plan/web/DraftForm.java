package org.koiki.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.koiki.message.SlotSeries;

/**
 * What the editor sends.
 *
 * @param version of the plan that was edited
 * @param messageCode under which it is to be filed
 * @param created JPC19 of the file that comes of it
 * @param row quantities of each row, with blanks between
 */
record DraftForm(int version, String messageCode, String created, List<String> row) {
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,7}");
    private static final Pattern CREATED = Pattern.compile("\\d{12}");

    /** @throws Problem for what no editor sends */
    List<SlotSeries> rows() {
        List<SlotSeries> rows = new ArrayList<>();
        for (String text : row) {
            String[] slots = text.strip().split(" +");
            if (slots.length != SlotSeries.SLOTS
                    || !Arrays.stream(slots)
                            .allMatch(slot -> QUANTITY.matcher(slot).matches())) {
                throw PlanProblems.badParameter("row");
            }
            rows.add(SlotSeries.of(
                    Arrays.stream(slots).mapToInt(Integer::parseInt).toArray()));
        }
        return rows;
    }

    void check() {
        if (!CREATED.matcher(created).matches()) {
            throw PlanProblems.badParameter("created");
        }
    }
}
