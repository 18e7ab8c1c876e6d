package org.koiki.message;

import java.nio.charset.StandardCharsets;

/** The attributes of one start tag in the plain form. */
final class PlainAttributes {
    private final byte[] in;
    private final String[] names = new String[Limits.ATTRIBUTES];
    private final String[] values = new String[Limits.ATTRIBUTES];
    private int count;

    PlainAttributes(byte[] in) {
        this.in = in;
    }

    int count() {
        return count;
    }

    String name(int index) {
        return names[index];
    }

    String value(int index) {
        return values[index];
    }

    /** Reads from the end of the element's name to behind the tag. */
    int read(int from) {
        count = 0;
        int at = from;
        while (in[at] == ' ') {
            at = readOne(at + 1);
        }
        if (in[at] != '>') {
            throw NotPlain.INSTANCE;
        }
        return at + 1;
    }

    private int readOne(int from) {
        int nameEnd = PlainBytes.nameEnd(in, from);
        int start = nameEnd + 2;
        if (start >= in.length || in[nameEnd] != '=' || in[nameEnd + 1] != '"') {
            throw NotPlain.INSTANCE;
        }
        int end = start;
        while (end < in.length && in[end] != '"') {
            if (!PlainBytes.isPlain(in[end]) || in[end] == '<') {
                throw NotPlain.INSTANCE;
            }
            end++;
        }
        add(text(from, nameEnd), text(start, end));
        if (end + 1 >= in.length) {
            throw NotPlain.INSTANCE;
        }
        return end + 1;
    }

    private void add(String name, String value) {
        boolean again = name.startsWith("xmlns");
        for (int i = 0; i < count; i++) {
            again |= names[i].equals(name);
        }
        if (again || count == Limits.ATTRIBUTES || value.length() > Limits.TEXT) {
            throw NotPlain.INSTANCE;
        }
        names[count] = name;
        values[count++] = value;
    }

    private String text(int from, int to) {
        return new String(in, from, to - from, StandardCharsets.US_ASCII);
    }
}
