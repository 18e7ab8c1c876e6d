package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.BusinessDays;
import org.koiki.message.Text;
import org.koiki.supplypoint.Family;

/** From when on an application can take effect (switching.md §7), and until when one half of a switch may wait for the other. */
public final class SwitchingDates {
    private final LeadTimes times;
    private final Limits limits;
    private final BusinessDays calendar;

    public SwitchingDates(LeadTimes times, Limits limits, BusinessDays calendar) {
        this.times = times;
        this.limits = limits;
        this.calendar = calendar;
    }

    /** Empty where the kind of application is not for the family, or does not go with the works. */
    public Optional<Earliest> earliest(DateCase asked) {
        return time(asked, asked.from()).map(time -> earliest(asked, time));
    }

    /**
     * The last day on which a match still leaves the whole period before a date. Empty as above.
     *
     * @param asked whose {@code from} decides which period holds
     */
    public Optional<LocalDate> lastMatchingDay(DateCase asked, LocalDate date) {
        return time(asked, asked.from()).map(time -> time.latestBefore(date, calendar));
    }

    private Optional<LeadTime> time(DateCase asked, LocalDate day) {
        return times.of(asked.tso(), asked.family(), asked.kind(), asked.works(), day);
    }

    private Earliest earliest(DateCase asked, LeadTime time) {
        LocalDate ends = time.after(asked.from(), calendar);
        LocalDate reading =
                readsAtTheEnd(asked) ? asked.readings().onOrAfter(ends).orElse(null) : null;
        LocalDate latest = asked.from().plusMonths(limits.number("application.ahead.months", asked.from()));
        LocalDate date = reading == null ? ends : reading;
        return new Earliest(date, ends, reading, latest, time.confirmed(), reason(asked, time, ends, reading));
    }

    /** In low voltage a switch waits for the first regular reading date after the period. */
    private static boolean readsAtTheEnd(DateCase asked) {
        return asked.kind().isHalfOfSwitch() && asked.family() != Family.HV;
    }

    private static Text reason(DateCase asked, LeadTime time, LocalDate ends, @Nullable LocalDate reading) {
        Text period = Periods.text(time, asked.from(), ends);
        if (reading != null) {
            return new Text(
                    "%s。その日以降の最初の定例検針日は %s です。".formatted(period.ja(), reading),
                    "%s. The first regular reading date from then on is %s.".formatted(period.en(), reading));
        }
        return readsAtTheEnd(asked)
                ? new Text(period.ja() + "。次回の定例検針日は登録されていません。", period.en() + ". No regular reading date is known.")
                : new Text(period.ja() + "。", period.en() + ".");
    }
}
