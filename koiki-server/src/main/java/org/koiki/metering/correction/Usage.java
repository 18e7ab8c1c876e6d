package org.koiki.metering.correction;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.message.ExchangedUsage;
import org.koiki.message.FixedUsage;
import org.koiki.message.Kwh;
import org.koiki.message.MeterUsage;
import org.koiki.message.MeteringRow;
import org.koiki.message.UsageDay;

/**
 * A record of fixed usage, of whichever kind.
 *
 * @param meters where it tells them
 * @param days of all meters
 */
record Usage(FixedUsage record, List<MeterUsage> meters, List<UsageDay> days) {
    /** Elements by their tags, each with its text; what the file does not tell is absent. */
    record Item(String element, @Nullable String text) {}

    /** Absent for records of other messages. */
    static @Nullable Usage of(MeteringRow row) {
        return switch (row) {
            case FixedUsage usage -> new Usage(usage, List.of(), usage.days());
            case ExchangedUsage exchanged ->
                new Usage(
                        exchanged.usage(),
                        exchanged.meters(),
                        exchanged.meters().stream()
                                .flatMap(meter -> meter.days().stream())
                                .toList());
            default -> null;
        };
    }

    /** What tells records of a file apart: a point has one for each allocation code. */
    String key() {
        return record.point() + "/" + Objects.requireNonNullElse(record.allocation(), "");
    }

    /** All but the days, the same elements in the same order for every record. */
    List<Item> items() {
        return List.of(
                item("JP06119", record.customerId()),
                item("JP06120", record.customerName()),
                item("JP06402", record.place()),
                item("JP06403", record.voltageName()),
                item("JP06404", record.allocation()),
                item("JP06405", record.availability()),
                item("JP06406", record.powerFactor()),
                item("JP06407", record.meterKind()),
                item("JP06426", exact(record.whole())),
                item("JP06427", exact(record.allocated())),
                item("JP06445", exact(record.maximumDemand())),
                item("JP06446", record.nextReading()),
                item("JP98001", meters.isEmpty() ? null : meterText()));
    }

    private String meterText() {
        return meters.stream()
                .map(meter ->
                        "%s %s–%s %s".formatted(meter.meter(), meter.first(), meter.last(), exact(meter.energy())))
                .collect(Collectors.joining(", "));
    }

    private static Item item(String element, @Nullable Object value) {
        return new Item(element, value == null ? null : value.toString());
    }

    private static @Nullable String exact(@Nullable Long tenths) {
        return tenths == null ? null : Kwh.text(tenths);
    }
}
