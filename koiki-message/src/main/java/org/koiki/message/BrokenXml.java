package org.koiki.message;

import org.jspecify.annotations.Nullable;

/** Reading cannot go on: what is wrong with the XML, and where. */
final class BrokenXml extends RuntimeException {
    final transient Fault fault;
    final int offset;
    final @Nullable String value;
    final @Nullable String expected;

    @Nullable
    String path;

    BrokenXml(Fault fault, int offset, @Nullable String value, @Nullable String expected) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.offset = offset;
        this.value = value;
        this.expected = expected;
    }
}
