package org.koiki.message;

import java.util.List;

/** The list of FIT working files: {@code SBD-MSG} with one {@code FIT_INFO} for each. */
public record FitList(List<FitInfo> files) {
    public FitList {
        files = List.copyOf(files);
    }

    /** The list as XML. */
    public byte[] toXml() {
        return FitListLayout.write(this);
    }

    /** Reads a list. */
    public static FitListReading read(byte[] xml) {
        return FitListLayout.read(xml);
    }
}
