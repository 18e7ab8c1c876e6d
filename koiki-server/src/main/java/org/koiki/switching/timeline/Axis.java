package org.koiki.switching.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Spans drawn on an axis of time, a row each, those of a lane together.
 *
 * @param first first day that is drawn
 * @param last first day that is not
 */
public record Axis(LocalDate first, LocalDate last, LocalDate today, List<Bar> bars) {
    private static final int LEFT = 230;
    private static final int WIDTH = 760;
    private static final int ROW = 26;
    private static final int TOP = 34;
    private static final int THINNEST = 6;

    /** A span with its place. @param begins whether its lane begins with it */
    public record Bar(Span span, int x, int y, int width, boolean begins) {}

    /** A line of the scale. */
    public record Mark(String text, int x) {}

    /** @param months that are drawn before today; as many as a quarter of them after */
    static Axis of(List<Span> spans, LocalDate today, int months) {
        LocalDate first = today.minusMonths(months).withDayOfMonth(1);
        LocalDate last = today.plusMonths(Math.max(2, months / 4) + 1).withDayOfMonth(1);
        List<Bar> bars = new ArrayList<>();
        String lane = "";
        for (Span span : spans) {
            if (span.from().isBefore(last) && end(span, last).isAfter(first)) {
                int x = x(span.from(), first, last);
                int width = Math.max(THINNEST, x(end(span, last), first, last) - x);
                bars.add(new Bar(
                        span, x, TOP + bars.size() * ROW, width, !span.lane().equals(lane)));
                lane = span.lane();
            }
        }
        return new Axis(first, last, today, bars);
    }

    private static LocalDate end(Span span, LocalDate last) {
        @Nullable LocalDate until = span.until();
        return until == null ? last : until;
    }

    private static int x(LocalDate day, LocalDate first, LocalDate last) {
        long days = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, ChronoUnit.DAYS.between(first, last));
        return LEFT + (int) (days * WIDTH / ChronoUnit.DAYS.between(first, last));
    }

    public int height() {
        return TOP + bars.size() * ROW + 8;
    }

    public int todayAt() {
        return x(today, first, last);
    }

    /** The first day of each month, or of each quarter where there are many. */
    public List<Mark> marks() {
        int step = ChronoUnit.MONTHS.between(first, last) > 18 ? 3 : 1;
        return Stream.iterate(first, day -> day.isBefore(last), day -> day.plusMonths(step))
                .map(day -> new Mark(
                        day.getMonthValue() == 1 || day.equals(first)
                                ? day.getYear() + "/" + day.getMonthValue()
                                : Integer.toString(day.getMonthValue()),
                        x(day, first, last)))
                .toList();
    }
}
