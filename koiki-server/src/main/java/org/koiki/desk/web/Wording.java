package org.koiki.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.message.MessageKinds;
import org.koiki.message.Text;
import org.koiki.participant.Company;

/** How screens say days, instants, numbers and texts, in the visitor's language. Templates know it as {@code say}. */
final class Wording {
    private final boolean english;
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;
    private final DateTimeFormatter instant;

    Wording(Locale locale) {
        english = locale.getLanguage().equals("en");
        day = pattern(english ? "EEE d MMM" : "M月d日(E)");
        date = pattern(english ? "EEE yyyy-MM-dd" : "yyyy-MM-dd(E)");
        instant = pattern("yyyy-MM-dd HH:mm:ss").withZone(MarketClock.JST);
    }

    public String text(Text text) {
        return english ? text.en() : text.ja();
    }

    /** One of two texts that are not a {@link Text}; the Japanese one where the English is missing. */
    public @Nullable String either(@Nullable String ja, @Nullable String en) {
        return english && en != null && !en.isEmpty() ? en : ja;
    }

    public String company(Company company) {
        return english ? company.nameEn() : company.name();
    }

    /** A day without its year: 5月31日(火). */
    public String day(LocalDate when) {
        return day.format(when);
    }

    /** A day in full: 2016-05-31(火). */
    public String date(LocalDate when) {
        return date.format(when);
    }

    /** An instant in Japan, to the second. */
    public String time(Instant when) {
        return instant.format(when);
    }

    public String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** The code under which the texts of a plan's kind stand, whatever code it goes by. */
    public String plan(String messageCode) {
        return MessageKinds.builtIn().libraryCode("W6", messageCode).orElse(messageCode);
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, english ? Locale.ENGLISH : Locale.JAPANESE);
    }
}
