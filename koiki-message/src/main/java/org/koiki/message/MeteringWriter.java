package org.koiki.message;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes one metering file as a stream in its canonical form: UTF-8, the body on one line, no namespace, CRLF after the
 * declaration and at the end. Energy is decimal kWh without trailing zeros; a missing value is an empty element.
 */
public final class MeteringWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final Name JPMGRP = Name.of("JPMGRP");
    private static final Name JPMGH = Name.of("JPMGH");
    private static final Name JPTRM = Name.of("JPTRM");

    private final OutputStream stream;
    private final XmlOut out = new XmlOut();
    private final MeteringTree tree;
    private final int slotOfHead;
    private final Shape<SlotEnergy> energy;
    private long drained;
    private int slot;

    private MeteringWriter(OutputStream stream, MeteringHeader header, MeteringHead head) {
        this.stream = stream;
        this.tree = MeteringTree.of(head.messageCode(), header.version());
        this.slotOfHead = head.slot() == null ? 0 : head.slot();
        this.energy = MeteringLayout.energy(MeteringLayout.energyElement(head.messageCode()), () -> 0);
    }

    /** Begins a file; closing the writer leaves the stream open. */
    public static MeteringWriter begin(OutputStream stream, MeteringHeader header, MeteringHead head) {
        return begin(stream, header, head, List.of());
    }

    /** @param unknown elements of the header and the head that are kept */
    public static MeteringWriter begin(
            OutputStream stream, MeteringHeader header, MeteringHead head, List<UnknownElement> unknown) {
        MeteringWriter writer = new MeteringWriter(stream, header, head);
        writer.top(header, head, new ShapeWriter(writer.out, unknown));
        return writer;
    }

    private void top(MeteringHeader header, MeteringHead head, ShapeWriter parts) {
        out.raw(MessageWriter.DECLARATION);
        out.open(Layout.ROOT, MessageWriter.attributes(header, MeteringLayout.HEADER_LEAVES));
        out.open(JPMGRP);
        out.open(JPMGH);
        parts.write(MeteringLayout.HEADER, header, new Node(null, JPMGH.text, 0, MeteringLayout.HEADER, 0));
        out.close(JPMGH);
        out.open(JPTRM);
        parts.write(MeteringLayout.HEAD, head, new Node(null, JPTRM.text, 0, MeteringLayout.HEAD, 0));
        out.open(MeteringLayout.ROWS);
    }

    /**
     * Writes the next record. Those of a daily file come slot by slot.
     *
     * @throws IllegalArgumentException if the record does not belong here, or a text cannot stand in XML
     */
    public void write(MeteringRow row) throws IOException {
        switch (row) {
            case SlotEnergy value
            when tree == MeteringTree.SAME_DAY && value.slot() == slotOfHead ->
                record(MeteringLayout.ROW, energy, value);
            case SlotEnergy value
            when tree == MeteringTree.DAILY && value.slot() >= slot -> {
                turnTo(value.slot());
                record(MeteringLayout.POINT, energy, value);
            }
            case FixedUsage usage
            when tree == MeteringTree.FIXED -> record(MeteringLayout.ROW, MeteringLayout.FIXED, usage);
            case ExchangedUsage usage
            when tree == MeteringTree.EXCHANGE -> record(MeteringLayout.ROW, MeteringLayout.EXCHANGE, usage);
            case RawRow raw when tree == MeteringTree.RAW -> out.raw(raw.xml());
            default ->
                throw new IllegalArgumentException(
                        "does not belong here: " + row.getClass().getSimpleName());
        }
        if (out.size() >= BUFFER) {
            drain();
        }
    }

    /** Bytes of XML so far, for splitting files in time. */
    public long bytes() {
        return drained + out.size();
    }

    private void turnTo(int next) {
        if (next != slot) {
            endSlot();
            out.open(MeteringLayout.ROW);
            out.leaf(MeteringLayout.SLOT, MeteringLayout.twoDigits(next));
            out.open(MeteringLayout.POINTS);
            slot = next;
        }
    }

    private void endSlot() {
        if (slot != 0) {
            out.close(MeteringLayout.POINTS);
            out.close(MeteringLayout.ROW);
        }
    }

    private <R extends MeteringRow> void record(Name name, Shape<R> shape, R row) {
        out.open(name);
        new ShapeWriter(out, row.unknown()).write(shape, row, new Node(null, "", 0, shape, 0));
        out.close(name);
    }

    private void drain() throws IOException {
        drained += out.size();
        out.drainTo(stream);
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        endSlot();
        out.close(MeteringLayout.ROWS);
        out.close(JPTRM);
        out.close(JPMGRP);
        out.close(Layout.ROOT);
        out.raw("\r\n");
        drain();
    }
}
