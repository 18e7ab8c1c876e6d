package org.koiki.message;

import static org.koiki.message.Field.any;
import static org.koiki.message.Field.optional;
import static org.koiki.message.Field.required;
import static org.koiki.message.Format.digits;
import static org.koiki.message.Format.number;
import static org.koiki.message.Format.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Leaf;

/** The trees of metering files, from the head down to the records. */
final class MeteringLayout {
    static final Name ROWS = Name.container(10);
    static final Name ROW = Name.record(10);
    static final Name POINTS = Name.container(11);
    static final Name POINT = Name.record(11);
    static final Name CODE = Name.of("JP00002");
    static final Name SLOT = Name.of("JP06219");
    static final Name DATE = Name.of("JP06116");
    static final Name MONTH = Name.of("JP06401");
    static final Name HIGH = Name.of("JP06123");
    static final Name LOW = Name.of("JP06125");

    static final List<Leaf<MeteringHeader>> HEADER_LEAVES = List.of(
            optional("JPC03", text(1), MeteringHeader::mode),
            optional("JPC06", text(12), MeteringHeader::sender),
            optional("JPC09", text(12), MeteringHeader::receiver),
            Field.<MeteringHeader>optional("JPC10", text(4), MeteringHeader::businessProcess)
                    .repeatedBy("BPID"),
            Field.<MeteringHeader>optional("JPC11", text(2), MeteringHeader::subOrganisation)
                    .repeatedBy("BPIDSUB"),
            Field.<MeteringHeader>optional("JPC12", text(2), MeteringHeader::version)
                    .repeatedBy("BPIDVER"),
            Field.<MeteringHeader>optional("JPC14", text(4), MeteringHeader::messageCode)
                    .repeatedBy("MSGID"),
            optional("JPC19", text(14), MeteringHeader::created),
            Field.<MeteringHeader>optional("JPC21", text(10), MeteringHeader::mapping)
                    .repeatedBy("MAPVER"));

    static final Shape<MeteringHeader> HEADER = new Shape<>(
            List.copyOf(HEADER_LEAVES),
            v -> new MeteringHeader(
                    v.maybeText(),
                    v.maybeText(),
                    v.maybeText(),
                    v.maybeText(),
                    v.maybeText(),
                    v.maybeText(),
                    v.maybeText(),
                    v.maybeText(),
                    v.maybeText()));

    static final Shape<MeteringHead> HEAD = Shape.of(
            MeteringLayout::head,
            optional(CODE.text, text(4), MeteringHead::messageCode),
            optional("JP06170", Parts.NAME, MeteringHead::messageName),
            optional("JP06110", Parts.CODE, MeteringHead::sender),
            optional("JP06111", Parts.NAME, MeteringHead::senderName),
            optional("JP06112", Parts.CODE, MeteringHead::receiver),
            optional("JP06113", Parts.NAME, MeteringHead::receiverName),
            optional("JP06114", Parts.NAME, MeteringHead::item14),
            optional("JP06115", Parts.NAME, MeteringHead::item15),
            optional(DATE.text, Format.DATE, head -> day(head.date())),
            optional(MONTH.text, Format.MONTH, head -> month(head.month())),
            optional(SLOT.text, Format.SLOT, head -> head.slot() == null ? null : twoDigits(head.slot())));

    static final Shape<UsageSlot> USAGE_SLOT = Shape.of(
            v -> new UsageSlot(v.number(), v.maybeDecimal(), v.maybeDecimal()),
            required(SLOT.text, Format.SLOT, slot -> twoDigits(slot.slot())),
            optional("JP06424", Format.DECIMAL, slot -> decimal(slot.whole())),
            optional("JP06425", Format.DECIMAL, slot -> decimal(slot.allocated())));

    static final Shape<UsageDay> USAGE_DAY = Shape.of(
            v -> new UsageDay(v.date(), v.list()),
            required("JP06423", Format.DATE, day -> day(day.date())),
            any(14, USAGE_SLOT, UsageDay::slots));

    static final Shape<FixedUsage> FIXED = Shape.of(
            MeteringLayout::fixed,
            required("JP06400", digits(22), FixedUsage::point),
            optional("JP06119", text(21), FixedUsage::customerId),
            optional("JP06120", text(80), FixedUsage::customerName),
            optional("JP06402", text(70), FixedUsage::place),
            optional("JP06403", text(4), FixedUsage::voltageName),
            optional("JP06404", digits(1), FixedUsage::allocation),
            optional("JP06405", digits(1), FixedUsage::availability),
            optional("JP06406", number(3), usage -> usage.powerFactor() == null ? null : "" + usage.powerFactor()),
            optional("JP06407", text(10), FixedUsage::meterKind),
            optional("JP06426", Format.DECIMAL, usage -> decimal(usage.whole())),
            optional("JP06427", Format.DECIMAL, usage -> decimal(usage.allocated())),
            optional("JP06445", Format.DECIMAL, usage -> decimal(usage.maximumDemand())),
            optional("JP06446", Format.DATE, usage -> day(usage.nextReading())),
            any(13, USAGE_DAY, FixedUsage::days));

    static final Shape<MeterUsage> METER_USAGE = Shape.of(
            v -> new MeterUsage(v.text(), v.date(), v.date(), v.maybeDecimal(), v.list()),
            required("JP98001", text(20), MeterUsage::meter),
            required("JP98002", Format.DATE, meter -> day(meter.first())),
            required("JP98003", Format.DATE, meter -> day(meter.last())),
            optional("JP06426", Format.DECIMAL, meter -> decimal(meter.energy())),
            any(13, USAGE_DAY, MeterUsage::days));
    /** As fixed usage, but for the days. */
    static final Shape<ExchangedUsage> EXCHANGE = new Shape<>(
            Stream.<Field<ExchangedUsage>>concat(
                            FIXED.fields().stream()
                                    .filter(field -> field instanceof Leaf)
                                    .map(field -> ((Leaf<FixedUsage>) field).in(ExchangedUsage::usage)),
                            Stream.of(any(15, METER_USAGE, ExchangedUsage::meters)))
                    .toList(),
            MeteringLayout::exchange);
    /** All elements of the envelope and the heads. */
    static final Set<String> ENVELOPE_NAMES = envelopeNames();

    private MeteringLayout() {}

    /** @param slot the slot of the record that is being built */
    static Shape<SlotEnergy> energy(Name element, IntSupplier slot) {
        return Shape.of(
                v -> energy(v, slot.getAsInt()),
                required("JP06400", digits(22), SlotEnergy::point),
                optional("JP06119", text(21), SlotEnergy::customerId),
                optional("JP06120", text(80), SlotEnergy::customerName),
                optional("JP06121", text(16), SlotEnergy::controlNumber),
                required("JP06122", text(2), SlotEnergy::flag),
                optional(element.text, Format.DECIMAL, row -> row.energy() == null ? "" : Kwh.text(row.energy())),
                optional("JP06124", Format.DECIMAL, row -> decimal(row.second())));
    }

    /** The element that holds the energy of a message of 30-minute energy. */
    static Name energyElement(String messageCode) {
        return messageCode.startsWith("0") ? HIGH : LOW;
    }

    static Shape<?> row(MeteringTree tree, Name energyElement) {
        return tree == MeteringTree.FIXED ? FIXED : energy(energyElement, () -> 0);
    }

    static MeteringHead head(Values v) {
        return new MeteringHead(
                v.textOrEmpty(),
                v.maybeText(),
                v.maybeText(),
                v.maybeText(),
                v.maybeText(),
                v.maybeText(),
                v.maybeText(),
                v.maybeText(),
                v.maybeDate(),
                v.maybeMonth(),
                v.maybeNumber());
    }

    private static SlotEnergy energy(Values v, int slot) {
        return new SlotEnergy(
                slot,
                v.text(),
                v.maybeText(),
                v.maybeText(),
                v.maybeText(),
                v.text(),
                v.maybeDecimal(),
                v.maybeDecimal(),
                List.of());
    }

    private static FixedUsage fixed(Values v) {
        return usage(v, v::list);
    }

    private static ExchangedUsage exchange(Values v) {
        return new ExchangedUsage(usage(v, List::of), v.list(), List.of());
    }

    /** @param days taken after all others */
    private static FixedUsage usage(Values v, Supplier<List<UsageDay>> days) {
        return new FixedUsage(
                v.text(),
                v.maybeText(),
                v.maybeText(),
                v.maybeText(),
                v.maybeText(),
                v.maybeText(),
                v.maybeText(),
                v.maybeNumber(),
                v.maybeText(),
                v.maybeDecimal(),
                v.maybeDecimal(),
                v.maybeDecimal(),
                v.maybeDate(),
                days.get(),
                List.of());
    }

    private static Set<String> envelopeNames() {
        Set<String> names = new HashSet<>(Set.of(Layout.ROOT.text, "JPMGRP", "JPMGH", "JPTRM", ROWS.text, ROW.text));
        HEADER.collectNames(names);
        HEAD.collectNames(names);
        return Set.copyOf(names);
    }

    static String twoDigits(int slot) {
        return slot < 10 ? "0" + slot : Integer.toString(slot);
    }

    private static @Nullable String decimal(@Nullable Long tenthThousandths) {
        return tenthThousandths == null ? null : Kwh.text(tenthThousandths);
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    private static @Nullable String month(@Nullable YearMonth month) {
        return month == null ? null : "%04d%02d".formatted(month.getYear(), month.getMonthValue());
    }
}
