package org.koiki.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of a row in a CSV file before those of the slots. */
enum CsvColumn {
    BLOCK(Format.text(20)),
    MEMBER(Parts.CODE),
    MEMBER_NAME(Parts.NAME),
    COUNTERPARTY(Parts.CODE),
    COUNTERPARTY_NAME(Parts.NAME),
    PLAN_NUMBER(Parts.PLAN_NUMBER),
    AUTOMATIC(Parts.FLAG),
    AREA_SPECIFIED(Parts.FLAG),
    KIND(Format.text(20));

    static final int COUNT = values().length;

    /** What else stands under the same titles in the blocks of a negawatt plan. */
    private static final Map<String, Map<CsvColumn, Format>> NEGAWATT = Map.of(
            "reduction", Map.of(PLAN_NUMBER, NegawattLayout.CONTRACT),
            "sale", Map.of(AUTOMATIC, Parts.CODE, AREA_SPECIFIED, Parts.NAME),
            "point",
                    Map.of(
                            COUNTERPARTY, NegawattLayout.CONTRACT,
                            PLAN_NUMBER, NegawattLayout.SUPPLY_POINT,
                            AUTOMATIC, NegawattLayout.PRIORITY,
                            AREA_SPECIFIED, NegawattLayout.PRIORITY));

    /** Where elements that rules speak of stand. */
    private static final Map<String, CsvColumn> ELEMENTS = Map.of(
            "JP06316", MEMBER,
            "JP06300", MEMBER,
            "JP06502", MEMBER,
            "JP06366", COUNTERPARTY,
            "JP06186", COUNTERPARTY,
            "JP06509", COUNTERPARTY,
            "JP06185", PLAN_NUMBER,
            "JP06372", AUTOMATIC,
            "JP06374", AREA_SPECIFIED);

    private final Format format;

    CsvColumn(Format format) {
        this.format = format;
    }

    /** The column of an element in the rows of a block, if it is known. */
    static @Nullable CsvColumn of(String block, String element) {
        boolean retailer = block.equals("sale") && element.equals("JP06316");
        return retailer ? AUTOMATIC : ELEMENTS.get(element);
    }

    Format format(String block) {
        return NEGAWATT.getOrDefault(block, Map.of()).getOrDefault(this, format);
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The titles of all columns, slots included. */
    static List<String> titles() {
        List<String> titles = new ArrayList<>();
        Arrays.stream(values()).map(CsvColumn::title).forEach(titles::add);
        IntStream.rangeClosed(1, SlotSeries.SLOTS).mapToObj(CsvColumn::slot).forEach(titles::add);
        return titles;
    }

    static String slot(int slot) {
        return "slot%02d".formatted(slot);
    }
}
