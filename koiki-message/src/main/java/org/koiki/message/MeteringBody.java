package org.koiki.message;

import static org.koiki.message.Field.child;
import static org.koiki.message.MeteringLayout.POINT;
import static org.koiki.message.MeteringLayout.POINTS;
import static org.koiki.message.MeteringLayout.ROW;
import static org.koiki.message.MeteringLayout.ROWS;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Rows;

/** The reading of one metering file from the root on; records go to the sink as they come. */
final class MeteringBody {
    /** Header and head of a file. */
    record Top(MeteringHeader header, MeteringHead head) {}

    private final Reading in;
    private final ShapeReader reader;
    private final MeteringSink sink;
    private final MeteringExpected expected;
    private final BitSet slots = new BitSet();

    private MeteringTree tree = MeteringTree.RAW;
    private Name energyElement = MeteringLayout.HIGH;
    private Shape<SlotEnergy> energy = MeteringLayout.energy(energyElement, this::slot);
    private int slot;
    private boolean begun;
    private long rows;

    MeteringBody(Reading in, MeteringSink sink, MeteringExpected expected) {
        this.in = in;
        this.reader = new ShapeReader(in);
        this.sink = sink;
        this.expected = expected;
    }

    long rows() {
        return rows;
    }

    /** Nothing comes back once a fault was found. */
    @Nullable
    Top read() {
        Top top = null;
        if (in.root()) {
            for (int i = 0; i < in.cursor.attributes(); i++) {
                in.attributes.put(in.cursor.attributeName(i), in.cursor.attributeValue(i));
            }
            in.known = MeteringLayout.ENVELOPE_NAMES;
            Shape<Top> envelope = envelope();
            top = reader.read(envelope, new Node(null, Layout.ROOT.text, 0, envelope, in.cursor.offset()), null);
        }
        in.cursor.finish();
        return top;
    }

    private Shape<Top> envelope() {
        List<Field<MeteringHead>> fields = new ArrayList<>(MeteringLayout.HEAD.fields());
        fields.add(new Rows<>(ROWS, Set.of(ROW.text), this::readRows));
        Shape<MeteringHead> body = new Shape<>(List.copyOf(fields), this::finish);
        Shape<Top> group = Shape.of(
                v -> new Top(v.part(), v.part()),
                child("JPMGH", false, MeteringLayout.HEADER, Top::header),
                child("JPTRM", false, body, Top::head));
        return Shape.of(v -> v.<Top>last(), child("JPMGRP", false, group, top -> top));
    }

    private MeteringHead finish(Values values) {
        MeteringHead head = MeteringLayout.head(values);
        boolean raw = MeteringTree.of(head.messageCode(), null) == MeteringTree.RAW;
        if (!begun && head.messageCode().isEmpty()) {
            in.log.add(Fault.ELEMENT_MISSING, "JPTRM/" + MeteringLayout.CODE, in.cursor.offset());
        } else if (!begun && !raw) {
            in.log.add(Fault.GROUP_MISSING, "JPTRM/" + ROWS, in.cursor.offset());
        }
        return head;
    }

    private void readRows(Node node, Values values) {
        begin(node, values);
        Trail container = node.to(ROWS);
        String step = ROWS + "/" + ROW;
        int position = 0;
        while (in.nextElement(container)) {
            if (in.cursor.at(ROW)) {
                readRow(node, step, ++position, values);
            } else {
                in.other(container);
            }
        }
    }

    private void begin(Node node, Values values) {
        begun = true;
        MeteringHeader header = values.firstAround();
        String code = values.again().maybeText();
        if (code == null && header != null) {
            code = header.messageCode();
        }
        tree = code == null ? MeteringTree.RAW : MeteringTree.of(code, header == null ? null : header.version());
        if (code != null && tree != MeteringTree.RAW) {
            energyElement = MeteringLayout.energyElement(code);
            energy = MeteringLayout.energy(energyElement, this::slot);
            in.known = names();
        }
        expected.check(in.log, node, tree, values.again());
        if (header == null) {
            in.log.add(Fault.GROUP_MISSING, "JPMGRP/JPMGH", node.offset);
        }
        if (header != null && !in.log.isFaulty() && code != null) {
            MeteringHead head = MeteringLayout.head(values.again());
            slot = head.slot() == null ? 0 : head.slot();
            sink.begin(header, head);
        }
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>(MeteringLayout.ENVELOPE_NAMES);
        switch (tree) {
            case FIXED -> MeteringLayout.FIXED.collectNames(names);
            case EXCHANGE -> MeteringLayout.EXCHANGE.collectNames(names);
            default -> {
                energy.collectNames(names);
                names.addAll(Set.of(POINTS.text, POINT.text));
            }
        }
        return names;
    }

    private void readRow(Node parent, String step, int position, Values values) {
        switch (tree) {
            case SAME_DAY -> deliver(energy, parent, step, position, values);
            case FIXED -> deliver(MeteringLayout.FIXED, parent, step, position, values);
            case EXCHANGE -> deliver(MeteringLayout.EXCHANGE, parent, step, position, values);
            case RAW -> hand(new RawRow(Fragment.read(in)));
            case DAILY -> {
                Shape<Integer> group = slotGroup();
                reader.read(group, new Node(parent, step, position, group, in.cursor.offset()), values);
            }
        }
    }

    private Shape<Integer> slotGroup() {
        return Shape.of(
                v -> slot,
                Field.<Integer>optional(MeteringLayout.SLOT.text, Format.SLOT, Object::toString),
                new Rows<>(POINTS, Set.of(POINT.text), this::readPoints));
    }

    private void readPoints(Node node, Values values) {
        takeSlot(node, values.again().maybeText());
        Trail container = node.to(POINTS);
        String step = POINTS + "/" + POINT;
        int position = 0;
        while (in.nextElement(container)) {
            if (in.cursor.at(POINT)) {
                deliver(energy, node, step, ++position, values);
            } else {
                in.other(container);
            }
        }
    }

    private void takeSlot(Node node, @Nullable String text) {
        if (text == null) {
            in.log.add(Fault.ELEMENT_MISSING, node.path(MeteringLayout.SLOT), node.offset);
        } else if (Format.SLOT.check(text) == null) {
            slot = Integer.parseInt(text);
            if (slots.get(slot)) {
                in.log.add(Fault.SLOT_DOUBLE, node.path(MeteringLayout.SLOT), node.offset, slot, text, null);
            }
            slots.set(slot);
        }
    }

    private <R extends MeteringRow> void deliver(Shape<R> shape, Node parent, String step, int position, Values outer) {
        Node node = new Node(parent, step, position, shape, in.cursor.offset());
        int known = in.unknown.size();
        R row = reader.read(shape, node, outer);
        List<UnknownElement> own = in.unknown.subList(known, in.unknown.size());
        if (row != null) {
            if (row instanceof SlotEnergy value && value.flag().equals(SlotEnergy.VALID) && value.energy() == null) {
                in.log.add(Fault.ENERGY_MISSING, node.path(energyElement), node.offset, slot, value.flag(), null);
            }
            hand(own.isEmpty() ? row : row.with(from(node.path(), own)));
        }
        own.clear();
    }

    private void hand(MeteringRow row) {
        if (!in.log.isFaulty()) {
            rows++;
            sink.row(row);
        }
    }

    private static List<UnknownElement> from(String path, List<UnknownElement> unknown) {
        return unknown.stream()
                .map(element -> new UnknownElement(element.parent().substring(path.length()), element.xml()))
                .toList();
    }

    private int slot() {
        return slot;
    }
}
