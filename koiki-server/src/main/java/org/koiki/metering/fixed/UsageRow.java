package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.message.ExchangedUsage;
import org.koiki.message.FixedUsage;
import org.koiki.message.MeterUsage;
import org.koiki.message.UsageDay;
import org.koiki.message.UsageSlot;
import org.koiki.metering.delivery.Voltage;
import org.koiki.metering.rule.UsageCodes;

/** What a file says of a point. */
final class UsageRow {
    /** Supply of the whole (全量); partial supply is not known of any point. */
    private enum Allocation {
        WHOLE
    }

    private enum MeterKind {
        HALF_HOURLY
    }

    private final FixedUnit unit;
    private final UsageCodes codes;
    private final PeriodValues values;
    private final PublishedUsage before;

    /** @param before the file that it comes in place of */
    UsageRow(FixedUnit unit, UsageCodes codes, PeriodValues values, PublishedUsage before) {
        this.unit = unit;
        this.codes = codes;
        this.values = values;
        this.before = before;
    }

    FixedUsage of(UsageRecord record, UsageTexts texts) {
        List<UsageDay> days = days(record);
        return usage(record, texts, days, days);
    }

    /** The same, meter by meter. */
    ExchangedUsage exchanged(UsageRecord record, UsageTexts texts) {
        List<UsageDay> days = days(record);
        List<MeterUsage> meters = new ArrayList<>();
        if (!days.isEmpty()) {
            LocalDate end = unit.reading();
            for (MeterSince meter : record.meters().reversed()) {
                meters.addFirst(counted(meter, end, days));
                end = meter.since();
            }
        }
        return new ExchangedUsage(usage(record, texts, days, List.of()), meters, List.of());
    }

    /** @param end first day that does not count with the meter */
    private static MeterUsage counted(MeterSince meter, LocalDate end, List<UsageDay> days) {
        List<UsageDay> own = days.stream()
                .filter(day -> !day.date().isBefore(meter.since()) && day.date().isBefore(end))
                .toList();
        return new MeterUsage(meter.meter(), meter.since(), end.minusDays(1), sum(own), own);
    }

    /** @param listed days that the record itself tells */
    private FixedUsage usage(UsageRecord record, UsageTexts texts, List<UsageDay> days, List<UsageDay> listed) {
        boolean provided = record.state() == RecordState.PROVIDED;
        boolean high = record.voltage() == Voltage.HIGH;
        return new FixedUsage(
                record.point(),
                texts.customerId(),
                texts.customer(),
                texts.place(),
                texts.voltageName(),
                codes.of("allocation", Allocation.WHOLE, unit.reading()),
                codes.of("availability", record.state(), unit.reading()),
                provided ? texts.powerFactor() : null,
                provided ? codes.of("meter-kind", MeterKind.HALF_HOURLY, unit.reading()) : null,
                provided ? sum(days) : null,
                null,
                provided && high ? maximumDemand(days) : null,
                texts.nextReading(),
                listed,
                List.of());
    }

    private List<UsageDay> days(UsageRecord record) {
        if (record.state() != RecordState.PROVIDED) {
            return List.of();
        }
        return unit.since(record.since()).stream()
                .map(day -> new UsageDay(day, slots(record, day)))
                .toList();
    }

    private List<UsageSlot> slots(UsageRecord record, LocalDate day) {
        int @Nullable [] read = values.of(record, day);
        if (read == null) {
            return before.of(record.point(), day);
        }
        List<UsageSlot> slots = new ArrayList<>(read.length);
        for (int i = 0; i < read.length; i++) {
            slots.add(new UsageSlot(i + 1, (long) read[i], null));
        }
        return slots;
    }

    private static long sum(List<UsageDay> days) {
        return days.stream()
                .flatMap(day -> day.slots().stream())
                .mapToLong(slot -> Objects.requireNonNull(slot.whole()))
                .sum();
    }

    /** The highest mean power of a slot, in 0.1 W: an hour has two slots. */
    private static long maximumDemand(List<UsageDay> days) {
        return 2
                * days.stream()
                        .flatMap(day -> day.slots().stream())
                        .mapToLong(slot -> Objects.requireNonNull(slot.whole()))
                        .max()
                        .orElse(0);
    }
}
