package org.koiki.message;

import java.util.Arrays;

/** Where one element with text stands in a file. */
record Value(int start, int textStart, int textEnd, int end) {
    /** The first one that ends behind an offset. */
    static Value at(byte[] file, int from) {
        int close = from;
        while (close + 1 < file.length && !(file[close] == '<' && file[close + 1] == '/')) {
            close++;
        }
        int start = close - 1;
        while (start > 0 && file[start] != '<') {
            start--;
        }
        int text = Math.min(close, indexOf(file, Math.max(start, 0), '>') + 1);
        return new Value(Math.max(start, 0), text, close, Math.min(file.length, indexOf(file, close, '>') + 1));
    }

    byte[] drop(byte[] file) {
        return Mutations.splice(file, start, end - start, new byte[0]);
    }

    byte[] twice(byte[] file) {
        return Mutations.splice(file, start, 0, Arrays.copyOfRange(file, start, end));
    }

    /** Puts it behind the next one. */
    byte[] swap(byte[] file) {
        Value next = at(file, end);
        byte[] copied = Mutations.splice(file, next.end, 0, Arrays.copyOfRange(file, start, end));
        return drop(copied);
    }

    byte[] rename(byte[] file, String name) {
        byte[] text = Arrays.copyOfRange(file, textStart, textEnd);
        byte[] opened = Mutations.splice(Mutations.bytes("<" + name + ">"), name.length() + 2, 0, text);
        byte[] renamed = Mutations.splice(opened, opened.length, 0, Mutations.bytes("</" + name + ">"));
        return Mutations.splice(file, start, end - start, renamed);
    }

    private static int indexOf(byte[] file, int from, char wanted) {
        int at = from;
        while (at < file.length && file[at] != wanted) {
            at++;
        }
        return at;
    }
}
