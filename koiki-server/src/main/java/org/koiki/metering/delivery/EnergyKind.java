package org.koiki.metering.delivery;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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
    /** Whether a file is of this kind and kept on a day, and of an extension came since it is taken. */
    boolean keeps(StoredFile file, LocalDate today, Map<Extension, Instant> taken) {
        return file.name().startsWith(prefix)
                && code.equals(file.messageCode())
                && !file.date().isBefore(today.minusDays(keptDays))
                && Extension.of(family)
                        .map(extension -> taken.getOrDefault(extension, Instant.MAX))
                        .map(since -> !file.publishedAt().isBefore(since))
                        .orElse(true);
    }
}
