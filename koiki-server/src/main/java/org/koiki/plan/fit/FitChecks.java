package org.koiki.plan.fit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.FilingWindow;
import org.koiki.calendar.FilingWindows;
import org.koiki.message.Finding;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.Places;
import org.koiki.message.PlanFamily;
import org.koiki.message.SlotSeries;
import org.koiki.message.Text;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.Masters;
import org.koiki.plan.PlanCodes;
import org.koiki.plan.check.Checks;
import org.koiki.plan.check.RuleEntry;
import org.koiki.plan.check.RuleTable;
import org.koiki.plan.check.Situation;
import org.koiki.plan.check.Spot;
import org.springframework.stereotype.Component;

/** The rules for working files: those of generation plans, and what retailer and TSO owe each other. */
@Component
class FitChecks {
    /** A working file has no window of its own: it is open until its 0150 closes. */
    private static final Set<String> WINDOWS = Set.of("PLAN-0301", "PLAN-0302", "PLAN-0303");

    private final Checks checks;
    private final Masters masters;
    private final FilingWindows windows;
    private final RuleTable table = RuleTable.load();

    FitChecks(Checks checks, Masters masters, FilingWindows windows) {
        this.checks = checks;
        this.masters = masters;
        this.windows = windows;
    }

    /**
     * What is wrong with a retailer's file.
     *
     * @param filled the file with the TSO's values for the same groups and plants; absent before they are there
     */
    List<Finding> retailer(
            GenerationPlan plan, Places places, Caller caller, Instant now, @Nullable GenerationPlan filled) {
        Situation situation =
                new Situation(caller.company(), now, masters.current(), windows, null, GenerationPlan.FIT_WORKING_FILE);
        List<Finding> findings = new ArrayList<>(checks.check(plan, places, situation).stream()
                .filter(finding -> !WINDOWS.contains(finding.code()))
                .toList());
        findings.addAll(closed(plan, now));
        for (GroupPlan group : plan.groups()) {
            if (!isFit(group.group(), plan.head().targetDate())) {
                findings.add(rule("PLAN-1301").finding(Spot.NOWHERE.counterparty(group.group()), group.group(), null));
            }
        }
        if (filled != null) {
            findings.addAll(differences("PLAN-1303", plan, FitPlans.totals(filled)));
            if (plan.sales() == null) {
                findings.add(rule("PLAN-1304").finding(Spot.NOWHERE, null, null));
            }
        }
        return findings;
    }

    /** What is wrong with the file that a TSO filled. */
    List<Finding> tso(GenerationPlan plan, GenerationPlan standing, Instant now) {
        List<Finding> findings = new ArrayList<>(closed(plan, now));
        Set<String> expected = FitPlans.totals(standing).keySet();
        Set<String> found = FitPlans.totals(plan).keySet();
        if (!expected.equals(found) || plan.groups().size() != standing.groups().size()) {
            findings.add(
                    rule("PLAN-1302").finding(Spot.NOWHERE, String.join(", ", found), String.join(", ", expected)));
        } else if (FitPlans.isTooLarge(plan.groups().stream().map(GroupPlan::total))) {
            findings.add(rule("PLAN-1306").finding(Spot.NOWHERE, null, SlotSeries.MAX));
        }
        return findings;
    }

    /** Where group totals are not the TSO's values. */
    List<Finding> differences(String code, GenerationPlan plan, Map<String, SlotSeries> values) {
        List<Finding> findings = new ArrayList<>();
        for (GroupPlan group : plan.groups()) {
            SlotSeries value = values.get(group.group());
            for (int slot = 1; value != null && slot <= value.slots(); slot++) {
                if (group.total().at(slot) != value.at(slot)) {
                    Spot spot = Spot.NOWHERE.counterparty(group.group()).slot(slot);
                    findings.add(rule(code).finding(spot, group.total().at(slot), value.at(slot)));
                }
            }
        }
        return findings;
    }

    private List<Finding> closed(GenerationPlan plan, Instant now) {
        LocalDate day = plan.head().targetDate();
        return windows
                .of(PlanCodes.dayAhead(PlanFamily.GENERATION), day)
                .map(FilingWindow::closes)
                .filter(closes -> !now.isBefore(closes))
                .map(closes -> rule("PLAN-0303").finding(Spot.NOWHERE, day, closes, new Text("", "")))
                .stream()
                .toList();
    }

    private boolean isFit(String group, LocalDate day) {
        return masters.current()
                .group(group, day)
                .filter(found -> found.kind() == Kind.FIT)
                .isPresent();
    }

    private RuleEntry rule(String code) {
        return table.entry(code);
    }
}
