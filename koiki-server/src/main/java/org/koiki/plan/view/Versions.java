package org.koiki.plan.view;

import java.util.Arrays;
import org.koiki.message.BadZip;
import org.koiki.message.Plan;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanWriter;
import org.koiki.message.PlanZip;
import org.koiki.message.ZippedXml;
import org.koiki.plan.store.PlanFile;

/** Opens the files of accepted versions. */
final class Versions {
    private Versions() {}

    /** The plan of a version as it stood. */
    static Plan plan(PlanFile file) {
        Plan plan = PlanReader.read(open(file).xml()).plan();
        if (plan == null) {
            throw new IllegalStateException("accepted file cannot be read: " + file.fileName());
        }
        return plan;
    }

    /** What the TSO gets: the filed bytes when they are canonical and no row was carried over, else the canonical form. */
    static ZippedXml delivery(PlanFile file) {
        byte[] filed = open(file).xml();
        byte[] canonical = PlanWriter.write(plan(file));
        return new ZippedXml(file.fileName(), Arrays.equals(filed, canonical) ? filed : canonical);
    }

    private static ZippedXml open(PlanFile file) {
        try {
            return PlanZip.open(file.standing() == null ? file.original() : file.standing());
        } catch (BadZip e) {
            throw new IllegalStateException("accepted file cannot be opened: " + file.fileName(), e);
        }
    }
}
