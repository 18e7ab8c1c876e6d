package org.koiki.message;

import java.nio.charset.StandardCharsets;

/** Name of an element, ready to be compared with bytes of a file. */
final class Name {
    final String text;
    final byte[] ascii;

    private Name(String text) {
        this.text = text;
        this.ascii = text.getBytes(StandardCharsets.US_ASCII);
    }

    static Name of(String text) {
        return new Name(text.intern());
    }

    /** Container of a repetition, such as {@code JPM00016}. */
    static Name container(int number) {
        return of("JPM%05d".formatted(number));
    }

    /** Record of a repetition, such as {@code JPMR00016}. */
    static Name record(int number) {
        return of("JPMR%05d".formatted(number));
    }

    @Override
    public String toString() {
        return text;
    }
}
