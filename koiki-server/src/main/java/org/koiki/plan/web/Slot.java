package org.koiki.plan.web;

import java.util.List;
import java.util.stream.IntStream;
import org.koiki.message.SlotSeries;

/**
 * A slot (コマ) as the head of a line.
 *
 * @param number from 1
 * @param from when it begins, such as {@code 11:30}
 */
record Slot(int number, String from, String until) {
    private static final int MINUTES = 24 * 60 / SlotSeries.SLOTS;

    static final List<Slot> ALL =
            IntStream.rangeClosed(1, SlotSeries.SLOTS).mapToObj(Slot::of).toList();

    private static Slot of(int number) {
        return new Slot(number, time((number - 1) * MINUTES), time(number * MINUTES));
    }

    /** Whether an hour ends with this slot. */
    public boolean endsHour() {
        return number * MINUTES % 60 == 0;
    }

    private static String time(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
