package org.koiki.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** XML on one line, in UTF-8. */
final class XmlOut {
    private byte[] bytes = new byte[1 << 18];
    private int size;

    void open(Name name) {
        room(name.ascii.length + 2);
        bytes[size++] = '<';
        put(name.ascii);
        bytes[size++] = '>';
    }

    void open(Name name, String attributes) {
        raw("<" + name + attributes + ">");
    }

    void close(Name name) {
        room(name.ascii.length + 3);
        bytes[size++] = '<';
        bytes[size++] = '/';
        put(name.ascii);
        bytes[size++] = '>';
    }

    /** @throws IllegalArgumentException if the text holds a character that cannot stand in XML */
    void leaf(Name name, String text) {
        open(name);
        StringBuilder escaped = new StringBuilder(text.length());
        Escapes.text(text, escaped);
        raw(escaped.toString());
        close(name);
    }

    void leaf(Name name, int number) {
        open(name);
        raw(Integer.toString(number));
        close(name);
    }

    void raw(String xml) {
        byte[] utf8 = xml.getBytes(StandardCharsets.UTF_8);
        room(utf8.length);
        put(utf8);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void put(byte[] part) {
        System.arraycopy(part, 0, bytes, size, part.length);
        size += part.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
