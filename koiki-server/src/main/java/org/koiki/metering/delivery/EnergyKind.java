package org.koiki.metering.delivery;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import org.koiki.participant.Validity;

/**
 * A kind of energy file, with the rules that hold for it on some days.
 *
 * @param keptDays how many days after its date a file stays in the lists
 */
record EnergyKind(
        String prefix, String code, Family family, Voltage voltage, Target target, int keptDays, Validity validity) {

    static EnergyKind of(NamedCsvRecord line) {
        String until = line.getField("until");
        return new EnergyKind(
                line.getField("prefix"),
                line.getField("code"),
                Family.valueOf(line.getField("family")),
                Voltage.valueOf(line.getField("voltage")),
                Target.valueOf(line.getField("target")),
                Integer.parseInt(line.getField("keptDays")),
                new Validity(LocalDate.parse(line.getField("from")), until.isEmpty() ? null : LocalDate.parse(until)));
    }
}
