package org.koiki.switching.rule;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import org.koiki.participant.Validity;

/** The days on which a line of a table holds: its fields {@code from} and {@code until}. */
final class Days {
    private Days() {}

    static Validity of(NamedCsvRecord line) {
        String until = line.getField("until");
        return new Validity(LocalDate.parse(line.getField("from")), until.isEmpty() ? null : LocalDate.parse(until));
    }
}
