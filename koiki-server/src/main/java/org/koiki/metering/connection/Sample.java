package org.koiki.metering.connection;

import org.koiki.message.MeteringFileName;

/** A sample file. */
record Sample(MeteringFileName name, byte[] zip) {
    String file() {
        return name.zip();
    }
}
