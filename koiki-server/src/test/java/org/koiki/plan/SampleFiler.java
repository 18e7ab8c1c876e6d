package org.koiki.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.DemandPlan;
import org.koiki.message.PlanFileName;
import org.koiki.message.PlanHead;
import org.koiki.message.PlanZip;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.participant.Role;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.intake.Filings;
import org.koiki.plan.intake.Submission;
import org.koiki.plan.intake.Submission.ClosedSlots;
import org.koiki.plan.intake.Submission.Form;
import org.koiki.testing.TestCallers;

/** Files sample plans in the sample market, as the company of the plan's sender. */
public class SampleFiler {
    private final Filings filings;
    private final MarketClock clock;

    public SampleFiler(Filings filings, MarketClock clock, SeedFiles seeds) {
        this.filings = filings;
        this.clock = clock;
        seeds.load("classpath:org/koiki/sandbox/market/");
    }

    /** The sample demand plan for a day of its own, so that tests do not meet each other's plans. */
    public static SamplePlan demandOn(String day) {
        return SamplePlan.demand().set("head.targetDate", LocalDate.parse(day));
    }

    /** The plan of LZ026, which sells to LZ016 what the sample buys from it. */
    public static SamplePlan backupOn(String day) {
        return SamplePlan.of("W6_0250_20160531_00_99026_6.xml")
                .set("head.targetDate", LocalDate.parse(day))
                .set("procurement.rows[1].counterparty", "GA036")
                .set("members[0].procurement.rows[1].counterparty", "GA036");
    }

    /** A plan of PZ216, which sells to LZ016 what the sample buys from the groups of PZ216. */
    public static SamplePlan generationOn(String day) {
        List<TradeRow> bought =
                ((DemandPlan) SamplePlan.demand().plan()).procurement().rows();
        int[] kwh = bought.get(2).energy().toArray();
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] += bought.get(3).energy().at(i + 1);
        }
        SlotSeries sold = SlotSeries.of(kwh);
        return SamplePlan.generation()
                .set("head.targetDate", LocalDate.parse(day))
                .set("sales.total", sold)
                .set("sales.rows[0].energy", sold);
    }

    /** The sample without the counterparty LZ026 of member 99156, which buys from it and the spot market. */
    public static SamplePlan withoutRow(SamplePlan sample) {
        DemandPlan plan = (DemandPlan) sample.plan();
        SlotSeries dropped =
                plan.members().get(4).procurement().rows().getFirst().energy();
        assertThat(plan.members().get(4).procurement().rows().getFirst().counterparty())
                .isEqualTo("LZ026");
        return sample.drop("members[4].procurement.rows", 0)
                .less("members[4].procurement.total", dropped)
                .less("members[4].supply", dropped)
                .less("members[4].demand", dropped)
                .less("demand", dropped)
                .less("supply", dropped)
                .less("procurement.total", dropped)
                .less("procurement.rows[0].energy", dropped);
    }

    public static Caller callerOf(SamplePlan sample) {
        return TestCallers.caller(
                sample.plan().head().sender().substring(0, 4), Role.RETAILER, "PLAN_FILE", "PLAN_VIEW");
    }

    /** The TSO to which the sample plans are addressed. */
    public static Caller tso() {
        return TestCallers.caller("1006", Role.TSO, "PLAN_VIEW");
    }

    public static byte[] zip(SamplePlan sample) {
        PlanHead head = sample.plan().head();
        PlanFileName name = PlanFileName.of(head.messageCode(), head.targetDate(), head.sender());
        return PlanZip.zip(name.xml(), sample.xml());
    }

    public Receipt file(SamplePlan sample) {
        return file(zip(sample), callerOf(sample), false);
    }

    public Receipt tryOut(SamplePlan sample) {
        return file(zip(sample), callerOf(sample), true);
    }

    public Receipt file(byte[] zip, Caller caller, boolean dryRun) {
        return filings.file(new Submission(caller, zip, Form.ZIP, null, null, clock.now(), dryRun));
    }

    public Receipt file(byte[] zip, Caller caller, ClosedSlots closedSlots) {
        return filings.file(new Submission(caller, zip, Form.ZIP, null, null, clock.now(), closedSlots, false));
    }

    public Receipt file(byte[] body, Form form, Caller caller) {
        return filings.file(new Submission(caller, body, form, null, null, clock.now(), false));
    }
}
