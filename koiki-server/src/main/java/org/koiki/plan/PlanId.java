package org.koiki.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koiki.message.PlanHead;

/**
 * What names a plan over all its versions: kind, day and filer. Written as {@code 0250-20160531-LZ016}.
 *
 * @param filer plan filer code 計画提出者コード
 */
public record PlanId(String messageCode, LocalDate targetDate, String filer) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{4})-([0-9]{8})-([0-9A-Za-z]{1,5})");

    public static PlanId of(PlanHead head) {
        return new PlanId(PlanCodes.dayAhead(head.messageCode()), head.targetDate(), head.filer());
    }

    /** The plan that stands, when this names the intraday plan that revises it. */
    public PlanId standing() {
        return new PlanId(PlanCodes.dayAhead(messageCode), targetDate, filer);
    }

    /** Reads the written form; empty when the text does not have it. */
    public static Optional<PlanId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(parts.group(2), DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(new PlanId(parts.group(1), date, parts.group(3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return messageCode + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(targetDate) + "-" + filer;
    }
}
