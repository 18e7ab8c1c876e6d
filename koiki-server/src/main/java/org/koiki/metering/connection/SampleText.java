package org.koiki.metering.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.ExchangedUsage;
import org.koiki.message.FixedUsage;
import org.koiki.message.MeterUsage;
import org.koiki.message.MeteringFileName;
import org.koiki.message.MeteringHead;
import org.koiki.message.MeteringHeader;
import org.koiki.message.MeteringRow;
import org.koiki.message.MeteringWriter;
import org.koiki.message.MeteringZip;
import org.koiki.message.SlotEnergy;
import org.koiki.message.SlotSeries;
import org.koiki.message.UsageDay;
import org.koiki.message.UsageSlot;

/** Writes sample files. All values are made up; points end in small numbers that no TSO gives out. */
final class SampleText {
    static final int PLAIN = 0;
    static final int DAILY = 1;
    static final int MISSING = 2;
    static final int NOT_PROVIDED = 3;
    static final int PARTIAL = 4;

    private static final String TEST = "1";
    private static final String FLAG_MISSING = "1";
    private static final int POINTS = 3;
    private static final long ENERGY = 12_345;
    private static final int LEVEL = 6;

    private final ConnectionTest test;
    private final String tso;

    SampleText(ConnectionTest test) {
        this.test = test;
        this.tso = test.tso() + Integer.parseInt(test.area()) % 10;
    }

    Sample file(MeteringFileName name, int content) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream xml = MeteringZip.create(name, bytes, LEVEL);
                var out = MeteringWriter.begin(xml, header(name), head(name))) {
            for (MeteringRow row : rows(name, content)) {
                out.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sample(name, bytes.toByteArray());
    }

    private MeteringHeader header(MeteringFileName name) {
        String created = test.sampleDay().toString().replace("-", "") + "120000";
        MeteringHeader live = MeteringHeader.of(name.kind(), tso, test.receiver(), created);
        return new MeteringHeader(
                TEST,
                live.sender(),
                live.receiver(),
                live.businessProcess(),
                live.subOrganisation(),
                live.version(),
                live.messageCode(),
                live.created(),
                live.mapping());
    }

    private MeteringHead head(MeteringFileName name) {
        Integer slot = name.slot();
        if (name.prefix().equals("W5")) {
            return MeteringHead.fixed(name.messageCode(), tso, test.receiver(), YearMonth.from(name.date()));
        }
        return slot == null
                ? MeteringHead.daily(name.messageCode(), tso, test.receiver(), name.date())
                : MeteringHead.sameDay(name.messageCode(), tso, test.receiver(), name.date(), slot);
    }

    private List<? extends MeteringRow> rows(MeteringFileName name, int content) {
        Integer slot = name.slot();
        if (slot != null) {
            return points().mapToObj(point -> energy(slot, point, content)).toList();
        }
        return switch (name.messageCode()) {
            case "0120", "1120" -> daily(name);
            case "1310", "1320" -> points().mapToObj(this::exchanged).toList();
            default -> points().mapToObj(point -> usage(point, content)).toList();
        };
    }

    private List<SlotEnergy> daily(MeteringFileName name) {
        long more = name.revision() * 100L + name.split() * 10L;
        return IntStream.rangeClosed(1, SlotSeries.SLOTS)
                .boxed()
                .flatMap(slot -> points().mapToObj(point -> row(slot, point + name.split() * POINTS, ENERGY + more)))
                .toList();
    }

    private SlotEnergy energy(int slot, int point, int content) {
        boolean missing = content == MISSING && point == 2;
        return missing
                ? SlotEnergy.of(slot, number(point), control(point), FLAG_MISSING, null)
                : row(slot, point, ENERGY * point);
    }

    private SlotEnergy row(int slot, int point, long energy) {
        return SlotEnergy.of(slot, number(point), control(point), SlotEnergy.VALID, energy);
    }

    private FixedUsage usage(int point, int content) {
        boolean absent = content == NOT_PROVIDED && point == 1;
        boolean partial = content == PARTIAL && point == 1;
        long whole = ENERGY * SlotSeries.SLOTS;
        return new FixedUsage(
                number(point),
                null,
                "連携テスト%d".formatted(point),
                null,
                null,
                partial ? FixedUsage.PARTIAL : "1",
                absent ? FixedUsage.NOT_PROVIDED : "0",
                null,
                absent ? null : "1",
                absent ? null : whole,
                partial ? Long.valueOf(whole / 2) : null,
                null,
                null,
                absent ? List.of() : List.of(day(partial)),
                List.of());
    }

    /** A day of the old meter, then one of the new. */
    private ExchangedUsage exchanged(int point) {
        FixedUsage usage = new FixedUsage(
                number(point),
                null,
                "連携テスト%d".formatted(point),
                null,
                null,
                "1",
                "0",
                null,
                "1",
                2 * ENERGY * SlotSeries.SLOTS,
                null,
                null,
                null,
                List.of(),
                List.of());
        return new ExchangedUsage(usage, List.of(meter("T-OLD", 2), meter("T-NEW", 1)), List.of());
    }

    private MeterUsage meter(String meter, int daysAgo) {
        LocalDate day = test.sampleDay().minusDays(daysAgo);
        return new MeterUsage(meter, day, day, ENERGY * SlotSeries.SLOTS, List.of(new UsageDay(day, slots(false))));
    }

    private UsageDay day(boolean partial) {
        return new UsageDay(test.sampleDay().minusDays(1), slots(partial));
    }

    private static List<UsageSlot> slots(boolean partial) {
        return IntStream.rangeClosed(1, SlotSeries.SLOTS)
                .mapToObj(slot -> new UsageSlot(slot, ENERGY, allocated(partial)))
                .toList();
    }

    private static @Nullable Long allocated(boolean partial) {
        return partial ? ENERGY / 2 : null;
    }

    private String number(int point) {
        return test.area() + "0" + "%019d".formatted(point);
    }

    private static String control(int point) {
        return "T" + point;
    }

    private static IntStream points() {
        return IntStream.rangeClosed(1, POINTS);
    }
}
