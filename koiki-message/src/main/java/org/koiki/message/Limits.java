package org.koiki.message;

/** What a file may hold at most, so that no file can exhaust the reader. */
final class Limits {
    /** Bytes of an XML file: about a hundred times the largest plan seen. */
    static final int BYTES = 16 * 1024 * 1024;

    /** Characters of a metering file, which is read as a stream: twice the largest split that is written. */
    static final int STREAMED = 64 * 1024 * 1024;

    static final int STREAMED_ELEMENTS = 5_000_000;

    /** Line ends of a metering file whose places are kept. */
    static final int LINES = 1_000_000;

    static final int DEPTH = 32;
    static final int ELEMENTS = 1_000_000;

    /** Characters of one text. */
    static final int TEXT = 1_000;

    static final int ATTRIBUTES = 16;

    /** Series of a CSV file, second values among them: more than {@link #BYTES} of XML hold. */
    static final int ROWS = 10_000;

    /** Findings told of one file. */
    static final int FINDINGS = 2_000;

    /** Characters of a value that a finding repeats. */
    static final int QUOTED = 100;

    private Limits() {}
}
