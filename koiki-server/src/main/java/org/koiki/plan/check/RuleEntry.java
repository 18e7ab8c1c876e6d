package org.koiki.plan.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;
import org.koiki.message.Finding.Severity;
import org.koiki.message.Text;

/**
 * What is known about a rule beside its logic.
 *
 * @param mark {@code C} confirmed by a public source, {@code I} inferred
 * @param source where the rule is told
 * @param from first target date for which it holds
 * @param until first target date for which it no longer holds
 * @param text sentence of a finding, with {@code {element}}, {@code {member}}, {@code {counterparty}}, {@code {slot}},
 *     {@code {value}}, {@code {expected}} and {@code {hint}} to be filled in
 */
public record RuleEntry(
        String code,
        Severity severity,
        String mark,
        String source,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Text text) {
    private static final Text NO_HINT = new Text("", "");

    boolean holdsFor(LocalDate targetDate) {
        return (from == null || !targetDate.isBefore(from)) && (until == null || targetDate.isBefore(until));
    }

    /** What the rule says of one spot. */
    public Finding finding(Spot spot, @Nullable Object value, @Nullable Object expected) {
        return finding(spot, value, expected, NO_HINT);
    }

    /** As above, with a text for {@code {hint}}. */
    public Finding finding(Spot spot, @Nullable Object value, @Nullable Object expected, Text hint) {
        String found = value == null ? null : value.toString();
        String wanted = expected == null ? null : expected.toString();
        Text filled = new Text(
                fill(text.ja(), spot, found, wanted, hint.ja()), fill(text.en(), spot, found, wanted, hint.en()));
        return new Finding(
                code, severity, spot.place(), spot.member(), spot.counterparty(), spot.slot(), found, wanted, filled);
    }

    private static String fill(
            String template, Spot spot, @Nullable String value, @Nullable String expected, String hint) {
        return template.replace("{element}", spot.element())
                .replace("{member}", String.valueOf(spot.member()))
                .replace("{counterparty}", String.valueOf(spot.counterparty()))
                .replace("{slot}", String.valueOf(spot.slot()))
                .replace("{hint}", hint)
                .replace("{expected}", String.valueOf(expected))
                .replace("{value}", String.valueOf(value));
    }
}
