package org.koiki.client.cli;

import org.koiki.client.PlanFile;
import org.koiki.message.BadZip;
import org.koiki.message.Plan;
import org.koiki.message.PlanCsv;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanReading;

/** Reads plans on this side; what cannot be read is told fault by fault. */
record LocalPlan(Console console) {
    Plan read(PlanFile file) {
        try {
            return planOf(file, PlanReader.read(file.xml()));
        } catch (BadZip e) {
            console.err().println(FindingText.of(e.finding(), console));
            throw new UsageException(console.say("file.noPlan", file.name()));
        }
    }

    Plan readCsv(PlanFile file) {
        return planOf(file, PlanCsv.read(file.bytes()));
    }

    private Plan planOf(PlanFile file, PlanReading reading) {
        if (reading.plan() != null) {
            return reading.plan();
        }
        reading.findings().forEach(finding -> console.err().println(FindingText.of(finding, console)));
        throw new UsageException(console.say("file.noPlan", file.name()));
    }
}
