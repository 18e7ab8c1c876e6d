package org.koiki.message;

import java.time.LocalDate;

/** Name of a message file. */
public sealed interface FileName permits PlanFileName, MeteringFileName {
    /** W4, W5 or W6. */
    String prefix();

    String messageCode();

    LocalDate date();

    /** The name without extension. */
    String stem();

    /** Name of the XML file. */
    default String xml() {
        return stem() + ".xml";
    }

    /** Name of the zip around the XML file. */
    default String zip() {
        return stem() + ".zip";
    }

    /** Reads a name with the built-in table of message kinds. */
    static FileNameReading read(String name) {
        return read(name, MessageKinds.builtIn());
    }

    /** Reads a name, finding every fault. */
    static FileNameReading read(String name, MessageKinds kinds) {
        return new FileNameReader(name, kinds).read();
    }
}
