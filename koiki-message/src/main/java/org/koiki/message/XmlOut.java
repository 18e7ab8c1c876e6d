package org.koiki.message;

import java.io.IOException;
import java.io.OutputStream;
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
        if (!putPlain(text)) {
            StringBuilder escaped = new StringBuilder(text.length());
            Escapes.text(text, escaped);
            raw(escaped.toString());
        }
        close(name);
    }

    /** Writes a text of ASCII characters that stand for themselves, or nothing. */
    private boolean putPlain(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '&' || c == '<' || c == '>') {
                return false;
            }
            bytes[size + i] = (byte) c;
        }
        size += length;
        return true;
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

    int size() {
        return size;
    }

    /** Hands on what was written so far. */
    void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
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
