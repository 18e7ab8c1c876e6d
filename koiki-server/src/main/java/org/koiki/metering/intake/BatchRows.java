package org.koiki.metering.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.rule.ValueFlags.Value;

/** Reads the rows of a batch from bytes, checks each, and sorts it into what is taken, kept or rejected. For one thread. */
final class BatchRows {
    private static final int LONGEST = 512;

    private final Roster roster;
    private final int area;
    private final long most;
    private final @Nullable Value[] flags;
    private final BatchFiles out;
    private final Block block = new Block();
    private final long[] seen;
    private final boolean bothDirections;
    private int[] ends = new int[Columns.IN_ORDER.count()];
    private @Nullable Columns columns;
    private byte[] bytes = new byte[0];
    private long line;
    private long rows;
    private long accepted;
    private long fedIn;
    private long withoutValue;
    private boolean cut;

    /** @param most 0.1 Wh */
    BatchRows(Roster roster, long most, @Nullable Value[] flags, BatchFiles out) {
        this.roster = roster;
        this.area = Integer.parseInt(roster.area());
        this.most = most;
        this.flags = flags;
        this.out = out;
        this.seen = new long[(roster.size() >>> 6) + 1];
        this.bothDirections = roster.has(Direction.FEED_IN);
    }

    /** Reads whole lines. @return where the first line begins that is not whole */
    int read(byte[] buffer, int from, int to) throws IOException {
        bytes = buffer;
        int start = from;
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                if (!cut) {
                    line(start, i);
                }
                cut = false;
                start = i + 1;
            }
        }
        return cut ? to : start;
    }

    /** Reads the beginning of a line that is longer than the buffer; the rest of it is passed over. */
    void readBeginning(byte[] buffer, int from, int to) throws IOException {
        bytes = buffer;
        line(from, to);
        cut = true;
    }

    /** Reads a last line that no line end follows. */
    void readLast(byte[] buffer, int from, int to) throws IOException {
        bytes = buffer;
        if (!cut && to > from || columns == null) {
            line(from, to);
        }
        finish();
    }

    /**
     * Reads a row whose fields are told apart already, one byte between two of them.
     *
     * @param text point from 0 on, energy and quality behind it
     */
    void readFields(byte[] text, int pointEnd, int energyEnd, int qualityEnd) throws IOException {
        bytes = text;
        line++;
        rows++;
        ends[0] = pointEnd;
        ends[1] = energyEnd;
        ends[2] = qualityEnd;
        fields(Columns.IN_ORDER, 0);
    }

    /** Behind the last row. */
    void finish() throws IOException {
        settle();
    }

    private void line(int from, int lineEnd) throws IOException {
        line++;
        int to = lineEnd > from && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        if (columns == null) {
            columns = Columns.of(bytes, from, to);
            ends = new int[columns.count()];
        } else if (to > from) {
            rows++;
            row(columns, from, to);
        }
    }

    private void row(Columns places, int from, int to) throws IOException {
        if (to - from > LONGEST) {
            reject(Reason.LENGTH, "", from, from);
            return;
        }
        if (split(from, to) != places.count()) {
            reject(Reason.FIELDS, "", from, to);
            return;
        }
        fields(places, from);
    }

    private void fields(Columns places, int from) throws IOException {
        int point = begin(places.point(), from);
        int pointEnd = ends[places.point()];
        if (pointEnd - point != 22) {
            reject(Reason.NUMBER, "point", point, pointEnd);
            return;
        }
        long ofArea = Digits.two(bytes, point);
        long head = Digits.two(bytes, point + 2);
        long rest = Digits.eighteen(bytes, point + 4);
        if ((ofArea | head | rest) < 0) {
            reject(Reason.NUMBER, "point", point, pointEnd);
        } else if (ofArea != area) {
            reject(Reason.AREA, "point", point, pointEnd);
        } else {
            value(places, from, (int) head, rest);
        }
    }

    /** @return how many fields the line has; it may have more than the header */
    private int split(int from, int to) {
        int fields = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == ',') {
                end(fields++, i);
            }
        }
        end(fields++, to);
        return fields;
    }

    private void end(int field, int at) {
        if (field < ends.length) {
            ends[field] = at;
        }
    }

    private int begin(int field, int from) {
        return field == 0 ? from : ends[field - 1] + 1;
    }

    private void value(Columns places, int from, int head, long rest) throws IOException {
        int quality = begin(places.quality(), from);
        int qualityEnd = ends[places.quality()];
        int flag = qualityEnd - quality == 1 ? bytes[quality] - '0' : -1;
        Value rule = flag >= 0 && flag < flags.length ? flags[flag] : null;
        if (rule == null) {
            reject(Reason.FLAG, "quality", quality, qualityEnd);
            return;
        }
        int energy = begin(places.energy(), from);
        int energyEnd = ends[places.energy()];
        long value = Readings.ABSENT;
        if (energy == energyEnd) {
            if (rule == Value.REQUIRED) {
                reject(Reason.VALUE_ABSENT, "energy", quality, qualityEnd);
                return;
            }
        } else {
            value = Digits.tenthsOfWh(bytes, energy, energyEnd);
            Reason wrong = value < 0
                    ? Reason.VALUE
                    : value > most ? Reason.RANGE : rule == Value.NONE ? Reason.VALUE_PRESENT : null;
            if (wrong != null) {
                reject(wrong, "energy", energy, energyEnd);
                return;
            }
        }
        take(head, rest, (int) value, (byte) flag);
    }

    private void take(int head, long rest, int energy, byte flag) throws IOException {
        block.add(line, head, rest, energy, flag);
        if (block.isFull()) {
            settle();
        }
    }

    /** Looks up the rows that wait for it. */
    private void settle() throws IOException {
        block.find(roster);
        for (int row = 0; row < block.size(); row++) {
            place(row);
        }
        block.clear();
    }

    private void place(int row) throws IOException {
        int position = block.position(row);
        if (position < 0) {
            out.keep(block.line(row), block.head(row), block.rest(row), block.energy(row), block.flag(row));
            return;
        }
        long bit = 1L << position;
        if ((seen[position >>> 6] & bit) != 0) {
            out.reject(
                    block.line(row),
                    Reason.DOUBLE,
                    "point",
                    roster.number(position).digits(roster.area()));
            return;
        }
        seen[position >>> 6] |= bit;
        accepted++;
        fedIn += bothDirections && roster.direction(position) == Direction.FEED_IN ? 1 : 0;
        withoutValue += block.energy(row) == Readings.ABSENT ? 1 : 0;
        out.take(position, block.energy(row), block.flag(row));
    }

    private void reject(Reason reason, String column, int from, int to) throws IOException {
        settle();
        out.reject(line, reason, column, new String(bytes, from, to - from, java.nio.charset.StandardCharsets.UTF_8));
    }

    long rows() {
        return rows;
    }

    long accepted() {
        return accepted;
    }

    /** Of those accepted, readings of feed-in points. */
    long fedIn() {
        return fedIn;
    }

    long withoutValue() {
        return withoutValue;
    }
}
