package org.koiki.switching.rule;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import org.koiki.calendar.BusinessDays;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.Works;

/**
 * A standard processing period (標準処理期間): months and business days first, then calendar days, counted from the day of the match, or
 * of the application where nothing is matched. Calendar days below zero allow a date that lies back.
 *
 * @param tso operator code, or {@code *} for TSOs without a line of their own
 * @param confirmed whether a public source tells it
 */
public record LeadTime(
        String tso,
        Family family,
        ApplicationKind kind,
        Works works,
        int businessDays,
        int calendarDays,
        int months,
        Validity validity,
        boolean confirmed,
        String source)
        implements Dated<LeadTime> {
    private static final int FAR = 400;
    private static final int MONTHS = 24;

    private record Key(String tso, Family family, ApplicationKind kind, Works works) {}

    static final String ANY = "*";

    static LeadTime of(NamedCsvRecord line) {
        return new LeadTime(
                tso(line.getField("tso")),
                Family.valueOf(line.getField("family")),
                ApplicationKind.valueOf(line.getField("kind")),
                Works.valueOf(line.getField("works")),
                number(line, "businessDays", 0, FAR),
                number(line, "calendarDays", -FAR, FAR),
                number(line, "months", 0, MONTHS),
                Days.of(line),
                line.getField("mark").equals("C"),
                line.getField("source"));
    }

    private static String tso(String code) {
        if (!code.equals(ANY) && !code.matches("[0-9]{5}")) {
            throw new IllegalArgumentException("tso: " + code);
        }
        return code;
    }

    private static int number(NamedCsvRecord line, String field, int least, int most) {
        int number = Integer.parseInt(line.getField(field));
        if (number < least || number > most) {
            throw new IllegalArgumentException("%s: %d, %d–%d".formatted(field, number, least, most));
        }
        return number;
    }

    @Override
    public Object key() {
        return new Key(tso, family, kind, works);
    }

    @Override
    public LeadTime on(Validity days) {
        return new LeadTime(tso, family, kind, works, businessDays, calendarDays, months, days, confirmed, source);
    }

    /** The first day that lies the whole period after a day. */
    public LocalDate after(LocalDate day, BusinessDays calendar) {
        LocalDate later = day.plusMonths(months);
        LocalDate worked = businessDays == 0 ? later : calendar.plus(later, businessDays);
        return worked.plusDays(calendarDays);
    }

    /** The last day from which the whole period fits before a day. */
    public LocalDate latestBefore(LocalDate day, BusinessDays calendar) {
        LocalDate start = day.minusDays(calendarDays).minusMonths(months);
        while (after(start, calendar).isAfter(day)) {
            start = start.minusDays(1);
        }
        while (!after(start.plusDays(1), calendar).isAfter(day)) {
            start = start.plusDays(1);
        }
        return start;
    }

    boolean isOfAnyTso() {
        return tso.equals(ANY);
    }
}
