package org.koiki.metering.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.rule.ValueFlags.Value;
import org.koiki.supplypoint.InstalledMeters;

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
    private final Takings takings;
    private final MeterRows meters;
    private int[] ends = new int[Columns.IN_ORDER.count()];
    private @Nullable Columns columns;
    private byte[] bytes = new byte[0];
    private long line;
    private long rows;
    private boolean cut;

    /** @param most 0.1 Wh */
    BatchRows(Roster roster, long most, @Nullable Value[] flags, InstalledMeters installed, BatchFiles out) {
        this.roster = roster;
        this.area = Integer.parseInt(roster.area());
        this.most = most;
        this.flags = flags;
        this.out = out;
        this.seen = new long[(roster.size() >>> 6) + 1];
        this.takings = new Takings(roster, out);
        this.meters = new MeterRows(roster, most, flags, installed, out, takings);
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
     * @param fieldEnds where each field of the text ends
     */
    void readFields(Columns order, byte[] text, int[] fieldEnds) throws IOException {
        columns = order;
        bytes = text;
        ends = fieldEnds;
        line++;
        rows++;
        fields(order, 0);
    }

    /** Behind the last row. */
    void finish() throws IOException {
        settle();
        meters.settle();
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
            row(places, from, (int) head, rest);
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

    private void row(Columns places, int from, int head, long rest) throws IOException {
        if (!value(places, from, head, rest) && places.meter() >= 0) {
            take(places, from, head, rest, Readings.ABSENT, MeterRow.REFUSED);
        }
    }

    private boolean value(Columns places, int from, int head, long rest) throws IOException {
        int quality = begin(places.quality(), from);
        int qualityEnd = ends[places.quality()];
        int flag = qualityEnd - quality == 1 ? bytes[quality] - '0' : -1;
        Value rule = flag >= 0 && flag < flags.length ? flags[flag] : null;
        if (rule == null) {
            reject(Reason.FLAG, "quality", quality, qualityEnd);
            return false;
        }
        int energy = begin(places.energy(), from);
        int energyEnd = ends[places.energy()];
        long value = Readings.ABSENT;
        if (energy == energyEnd) {
            if (rule == Value.REQUIRED) {
                reject(Reason.VALUE_ABSENT, "energy", quality, qualityEnd);
                return false;
            }
        } else {
            value = Digits.tenthsOfWh(bytes, energy, energyEnd);
            Reason wrong = value < 0
                    ? Reason.VALUE
                    : value > most ? Reason.RANGE : rule == Value.NONE ? Reason.VALUE_PRESENT : null;
            if (wrong != null) {
                reject(wrong, "energy", energy, energyEnd);
                return false;
            }
        }
        take(places, from, head, rest, (int) value, (byte) flag);
        return true;
    }

    private void take(Columns places, int from, int head, long rest, int energy, byte flag) throws IOException {
        if (places.meter() < 0) {
            block.add(line, head, rest, energy, flag);
        } else {
            block.add(line, head, rest, energy, flag, text(begin(places.meter(), from), ends[places.meter()]));
        }
        if (block.isFull()) {
            settle();
        }
    }

    /** Looks up the rows that wait for it. */
    private void settle() throws IOException {
        block.find(roster);
        boolean withMeters = columns != null && columns.meter() >= 0;
        for (int row = 0; row < block.size(); row++) {
            if (withMeters) {
                meters.add(block.meterRow(row));
            } else {
                place(row);
            }
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
        takings.take(position, block.energy(row), block.flag(row));
    }

    private void reject(Reason reason, String column, int from, int to) throws IOException {
        settle();
        out.reject(line, reason, column, text(from, to));
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    long rows() {
        return rows;
    }

    Takings takings() {
        return takings;
    }

    /** Tells apart what the same rows come to as meters become known; 0 where none were looked up. */
    long judged() {
        return meters.judged();
    }
}
