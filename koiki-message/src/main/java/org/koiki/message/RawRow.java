package org.koiki.message;

import java.util.List;

/**
 * A record of a message whose tree is not published, such as a TSO's meter exchange (計量器取替), kept as it is.
 *
 * @param xml the record JPMR00010 as canonical text, without white space between elements
 */
public record RawRow(String xml) implements MeteringRow {
    @Override
    public List<UnknownElement> unknown() {
        return List.of();
    }

    @Override
    public RawRow with(List<UnknownElement> unknown) {
        return this;
    }
}
