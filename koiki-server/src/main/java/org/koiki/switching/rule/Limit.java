package org.koiki.switching.rule;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.koiki.participant.Validity;

/** A limit or setting. */
record Limit(String name, String value, Validity validity) implements Dated<Limit> {
    static Limit of(NamedCsvRecord line) {
        return new Limit(line.getField("name"), line.getField("value"), Days.of(line));
    }

    @Override
    public Object key() {
        return name;
    }

    @Override
    public Limit on(Validity days) {
        return new Limit(name, value, days);
    }
}
