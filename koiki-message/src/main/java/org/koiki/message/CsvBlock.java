package org.koiki.message;

import static org.koiki.message.CsvColumn.AREA_SPECIFIED;
import static org.koiki.message.CsvColumn.AUTOMATIC;
import static org.koiki.message.CsvColumn.COUNTERPARTY;
import static org.koiki.message.CsvColumn.COUNTERPARTY_NAME;
import static org.koiki.message.CsvColumn.MEMBER_NAME;
import static org.koiki.message.CsvColumn.PLAN_NUMBER;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The blocks of a CSV file: which cells of their rows hold something, and which have second values. */
enum CsvBlock {
    DEMAND(Second.NEVER, Set.of(), Set.of(MEMBER_NAME)),
    SUPPLY(Second.NEVER, Set.of(), Set.of(MEMBER_NAME)),
    PROCUREMENT(
            Second.MAYBE,
            Set.of(COUNTERPARTY, COUNTERPARTY_NAME, PLAN_NUMBER, AUTOMATIC, AREA_SPECIFIED),
            Set.of(MEMBER_NAME, COUNTERPARTY, COUNTERPARTY_NAME, AUTOMATIC, AREA_SPECIFIED)),
    SALES(
            Second.NEVER,
            Set.of(COUNTERPARTY, COUNTERPARTY_NAME, PLAN_NUMBER, AUTOMATIC, AREA_SPECIFIED),
            Set.of(MEMBER_NAME, COUNTERPARTY, COUNTERPARTY_NAME, AUTOMATIC, AREA_SPECIFIED)),
    GENERATION(Second.NEVER, Set.of(), Set.of()),
    GROUP(Second.NEVER, Set.of(), Set.of()),
    PLANT(Second.NEVER, Set.of(COUNTERPARTY), COUNTERPARTY),
    REDUCTION(Second.OF_MEMBERS, Set.of(), Set.of(MEMBER_NAME, PLAN_NUMBER), PLAN_NUMBER),
    SALE(
            Second.NEVER,
            Set.of(MEMBER_NAME, COUNTERPARTY, COUNTERPARTY_NAME, AUTOMATIC, AREA_SPECIFIED),
            COUNTERPARTY,
            AUTOMATIC),
    POINT(
            Second.OF_MEMBERS,
            Set.of(MEMBER_NAME, COUNTERPARTY, PLAN_NUMBER, AUTOMATIC, AREA_SPECIFIED),
            COUNTERPARTY,
            AUTOMATIC);

    private enum Second {
        NEVER,
        MAYBE,
        OF_MEMBERS
    }

    private static final Map<String, CsvBlock> BY_TITLE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CsvBlock::title, Function.identity()));

    private final Second second;
    private final Set<CsvColumn> ofAll;
    private final Set<CsvColumn> ofMember;
    private final Set<CsvColumn> needed;

    /**
     * @param ofAll cells of a row without a member
     * @param ofMember cells of a row of a member
     * @param needed which of these may not be empty
     */
    CsvBlock(Second second, Set<CsvColumn> ofAll, Set<CsvColumn> ofMember, CsvColumn... needed) {
        this.second = second;
        this.ofAll = ofAll;
        this.ofMember = ofMember;
        this.needed = Set.of(needed);
    }

    /** A block that members alone have. */
    CsvBlock(Second second, Set<CsvColumn> ofMember, CsvColumn... needed) {
        this(second, ofMember, ofMember, needed);
    }

    static @Nullable CsvBlock of(String title) {
        return BY_TITLE.get(title);
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a cell of a row may hold something; a total has nothing but its member's name. */
    boolean has(CsvRow row, CsvColumn column) {
        Set<CsvColumn> cells = row.isOfMember() ? ofMember : ofAll;
        boolean total = row.trade().counterparty().isEmpty() && cells.contains(COUNTERPARTY) && needed.isEmpty();
        return cells.contains(column) && (!total || column == MEMBER_NAME);
    }

    boolean needs(CsvRow row, CsvColumn column) {
        return row.isOfMember() && needed.contains(column);
    }

    boolean takesSecond(CsvRow row) {
        return second == Second.MAYBE || needsSecond(row);
    }

    boolean needsSecond(CsvRow row) {
        return second == Second.OF_MEMBERS && row.isOfMember();
    }

    /** Whether its members are balancing groups, which findings do not name as members. */
    boolean isOfGeneration() {
        return this == GENERATION || this == GROUP || this == PLANT;
    }
}
