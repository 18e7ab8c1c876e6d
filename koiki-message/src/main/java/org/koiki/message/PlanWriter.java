package org.koiki.message;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes plan messages in their canonical form: UTF-8, the body on one line, no namespace, CRLF after the declaration
 * and at the end.
 */
public final class PlanWriter {
    private PlanWriter() {}

    /** @throws IllegalArgumentException if a text holds a character that cannot stand in XML */
    public static byte[] write(Plan plan) {
        return MessageWriter.write(plan, Layouts.of(plan), plan.unknown());
    }

    /** Writes the canonical form; the stream stays open. */
    public static void write(Plan plan, OutputStream out) throws IOException {
        out.write(write(plan));
    }
}
