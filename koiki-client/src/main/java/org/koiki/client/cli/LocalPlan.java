package org.koiki.client.cli;

import org.koiki.client.PlanFile;
import org.koiki.message.BadZip;
import org.koiki.message.Plan;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanReading;

/** Reads plans on this side. */
record LocalPlan(Console console) {
    Plan read(PlanFile file) {
        try {
            PlanReading reading = PlanReader.read(file.xml());
            if (reading.plan() != null) {
                return reading.plan();
            }
            reading.findings().forEach(finding -> console.err().println(FindingText.of(finding, console)));
        } catch (BadZip e) {
            console.err().println(FindingText.of(e.finding(), console));
        }
        throw new UsageException(console.say("file.noPlan", file.name()));
    }
}
