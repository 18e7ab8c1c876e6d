package org.koiki.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.message.BadZip;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.MessageHeader;
import org.koiki.message.Plan;
import org.koiki.message.PlanHead;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanWriter;
import org.koiki.message.PlanZip;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;
import org.koiki.message.ZippedXml;

/**
 * A plan to be changed in one place. Paths name record components, such as {@code members[2].procurement.rows[0].energy}.
 */
public record SamplePlan(Plan plan) {
    public static final String FILE_NAME = "W6_0250_20160531_00_99016_6.xml";

    private static final String NEGAWATT_FILE_NAME = "W6_0450_20160531_00_80066_6.xml";

    /** The demand plan like one filed in the field: LZ016, 2016-05-31, six members, four counterparties. */
    public static SamplePlan demand() {
        return of(FILE_NAME);
    }

    public static SamplePlan ofZip(byte[] zip) {
        try {
            return new SamplePlan(Objects.requireNonNull(
                    PlanReader.read(PlanZip.open(zip).xml()).plan()));
        } catch (BadZip e) {
            throw new AssertionError(e);
        }
    }

    public static SamplePlan ofXml(ZippedXml file) {
        return new SamplePlan(Objects.requireNonNull(PlanReader.read(file.xml()).plan()));
    }

    /** One of the samples that the wire formats are tested with. */
    public static SamplePlan of(String fileName) {
        return new SamplePlan(
                Objects.requireNonNull(PlanReader.read(xml(fileName)).plan()));
    }

    /** A negawatt plan of PN066 for the same day: two groups, three points, two buyers. */
    public static SamplePlan negawatt() {
        return of(NEGAWATT_FILE_NAME);
    }

    public static byte[] demandXml() {
        return xml(FILE_NAME);
    }

    private static byte[] xml(String fileName) {
        try {
            return Files.readAllBytes(Path.of("../koiki-message/src/test/resources", fileName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A generation plan of PZ216 for the same day: two groups, three plants, one buyer. */
    public static SamplePlan generation() {
        var header = new MessageHeader(
                "0", "992160000000", "700130000000", "OCTO", "W6", "3A", "0150", "160530093015", "1.1-1A");
        var head = new PlanHead("0150", null, "99216", null, "10066", null, "PZ216", null, LocalDate.of(2016, 5, 31));
        var first = new GroupPlan(
                "GZ116", each(30), List.of(new PlantPlan("H0016", each(10)), new PlantPlan("T0016", each(20))));
        var second = new GroupPlan("GZ126", each(5), List.of(new PlantPlan("S0016", each(5))));
        var sales = new Trades(each(35), null, List.of(new TradeRow("LZ016", null, null, null, null, each(35), null)));
        return new SamplePlan(
                new GenerationPlan(header, head, each(35), List.of(first, second), sales, null, List.of()));
    }

    /** The same quantity in each slot. */
    public static SlotSeries each(int quantity) {
        int[] values = new int[SlotSeries.SLOTS];
        Arrays.fill(values, quantity);
        return SlotSeries.of(values);
    }

    public SamplePlan set(String path, @Nullable Object value) {
        return new SamplePlan(Edited.copy(plan, path, old -> value));
    }

    /** Adds to the quantity of one slot. */
    public SamplePlan add(String path, int slot, int quantity) {
        return new SamplePlan(
                Edited.copy(plan, path, old -> plus((SlotSeries) Objects.requireNonNull(old), slot, quantity)));
    }

    private static SlotSeries plus(SlotSeries series, int slot, int quantity) {
        int[] values = series.toArray();
        values[slot - 1] += quantity;
        return SlotSeries.of(values);
    }

    /** Takes a series off a quantity in each slot. */
    public SamplePlan less(String path, SlotSeries taken) {
        return new SamplePlan(Edited.copy(plan, path, old -> minus((SlotSeries) Objects.requireNonNull(old), taken)));
    }

    private static SlotSeries minus(SlotSeries series, SlotSeries taken) {
        int[] values = series.toArray();
        for (int slot = 1; slot <= values.length; slot++) {
            values[slot - 1] -= taken.at(slot);
        }
        return SlotSeries.of(values);
    }

    /** Repeats an item of a list at its end. */
    public SamplePlan repeat(String path, int index) {
        return new SamplePlan(Edited.copy(plan, path, old -> {
            List<Object> list = new ArrayList<>((List<?>) Objects.requireNonNull(old));
            list.add(list.get(index));
            return list;
        }));
    }

    /** Leaves an item of a list out. */
    public SamplePlan drop(String path, int index) {
        return new SamplePlan(Edited.copy(plan, path, old -> {
            List<Object> list = new ArrayList<>((List<?>) Objects.requireNonNull(old));
            list.remove(index);
            return list;
        }));
    }

    public byte[] xml() {
        return PlanWriter.write(plan);
    }
}
