package org.koiki.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the plain form in which the field writes messages, straight from the bytes: UTF-8, nothing but tags and text, no
 * white space in tags, attributes in ASCII. Anything else, and anything that is not well-formed, is {@link NotPlain}.
 */
final class PlainCursor implements Cursor {
    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".getBytes(StandardCharsets.US_ASCII);

    private final byte[] in;
    private final int[] starts = new int[Limits.DEPTH + 1];
    private final int[] ends = new int[Limits.DEPTH + 1];
    private final PlainAttributes attributes;
    private int depth;
    private int textStart;
    private int textEnd;
    private int tag;
    private int nameStart;
    private int nameEnd;
    private int at;

    PlainCursor(byte[] in) {
        this.in = in;
        this.attributes = new PlainAttributes(in);
        if (Arrays.equals(in, 0, Math.min(in.length, DECLARATION.length), DECLARATION, 0, DECLARATION.length)) {
            at = DECLARATION.length;
        }
    }

    @Override
    public boolean next() {
        readText();
        tag = at;
        if (depth == 0 && !blank()) {
            throw NotPlain.INSTANCE;
        }
        if (byteAt(at + 1) == '/') {
            readEnd();
            return false;
        }
        readStart();
        return true;
    }

    @Override
    public void finish() {
        while (at < in.length) {
            if (!PlainBytes.isWhite(in[at++])) {
                throw NotPlain.INSTANCE;
            }
        }
    }

    private void readText() {
        textStart = at;
        int kinds = 0;
        while (at < in.length && in[at] != '<') {
            kinds |= PlainBytes.kind(in[at++]);
        }
        textEnd = at;
        PlainBytes.check(kinds, in, textStart, textEnd);
        if (textEnd - textStart > Limits.TEXT) {
            throw NotPlain.INSTANCE;
        }
    }

    private void readStart() {
        nameStart = at + 1;
        nameEnd = PlainBytes.nameEnd(in, nameStart);
        at = attributes.read(nameEnd);
        if (++depth > Limits.DEPTH) {
            throw NotPlain.INSTANCE;
        }
        starts[depth] = nameStart;
        ends[depth] = nameEnd;
    }

    private void readEnd() {
        nameStart = at + 2;
        nameEnd = nameStart + ends[depth] - starts[depth];
        at = nameEnd + 1;
        boolean closes = byteAt(nameEnd) == '>'
                && depth > 0
                && Arrays.equals(in, starts[depth], ends[depth], in, nameStart, nameEnd);
        depth--;
        if (!closes) {
            throw NotPlain.INSTANCE;
        }
    }

    private byte byteAt(int index) {
        if (index >= in.length) {
            throw NotPlain.INSTANCE;
        }
        return in[index];
    }

    @Override
    public boolean at(Name name) {
        return Arrays.equals(in, nameStart, nameEnd, name.ascii, 0, name.ascii.length);
    }

    @Override
    public String name() {
        return new String(in, nameStart, nameEnd - nameStart, StandardCharsets.US_ASCII);
    }

    @Override
    public int offset() {
        return tag;
    }

    @Override
    public boolean blank() {
        for (int i = textStart; i < textEnd; i++) {
            if (!PlainBytes.isWhite(in[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String text() {
        String text = new String(in, textStart, textEnd - textStart, StandardCharsets.UTF_8);
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    @Override
    public int length() {
        return textEnd - textStart;
    }

    @Override
    public int digits() {
        int value = 0;
        for (int i = textStart; i < textEnd; i++) {
            if (!Format.isDigit(in[i])) {
                return -1;
            }
            value = value * 10 + in[i] - '0';
        }
        return textEnd > textStart && textEnd - textStart <= 9 ? value : -1;
    }

    @Override
    public int attributes() {
        return attributes.count();
    }

    @Override
    public String attributeName(int index) {
        return attributes.name(index);
    }

    @Override
    public String attributeValue(int index) {
        return attributes.value(index);
    }

    @Override
    public int position() {
        return at;
    }

    @Override
    public void moveTo(int position) {
        at = position;
    }

    @Override
    public boolean pass(byte[] bytes) {
        int end = at + bytes.length;
        if (end > in.length || !Arrays.equals(in, at, end, bytes, 0, bytes.length)) {
            return false;
        }
        at = end;
        return true;
    }

    @Override
    public int passDigits() {
        int start = at;
        int value = 0;
        while (at < in.length && at < start + 9 && Format.isDigit(in[at])) {
            value = value * 10 + in[at++] - '0';
        }
        return at == start ? -1 : value;
    }
}
