package org.koiki.plan.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.koiki.calendar.FilingWindow;
import org.koiki.calendar.FilingWindows;
import org.koiki.calendar.GateClosures;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Plan;
import org.koiki.message.PlanHead;
import org.koiki.message.SlotSeries;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.plan.store.NewVersion.Audience;
import org.springframework.stereotype.Component;

/** Who may see a plan beside its filer: the companies that hold its destination and its members on the target date. */
@Component
class Audiences {
    private final Masters masters;
    private final FilingWindows windows;
    private final GateClosures gates;

    Audiences(Masters masters, FilingWindows windows, GateClosures gates) {
        this.masters = masters;
        this.windows = windows;
        this.gates = gates;
    }

    /** Of a plan that the checks accepted. */
    Audience of(Plan plan) {
        PlanHead head = plan.head();
        MasterData now = masters.current();
        String tso = company(now, head.destination(), head.targetDate()).orElse(head.destination());
        List<String> members = members(plan)
                .flatMap(code -> company(now, code, head.targetDate()).stream())
                .distinct()
                .toList();
        Instant finalAt = gates.closing(head.targetDate(), SlotSeries.SLOTS);
        return new Audience(tso, members, closesAt(head), finalAt);
    }

    private Instant closesAt(PlanHead head) {
        return windows.of(head.messageCode(), head.targetDate())
                .map(FilingWindow::closes)
                .orElseThrow();
    }

    private static Stream<String> members(Plan plan) {
        return switch (plan) {
            case DemandPlan demand -> demand.members().stream().map(MemberPlan::operator);
            case GenerationPlan generation -> Stream.empty();
            case NegawattPlan negawatt -> Stream.empty();
        };
    }

    private static Optional<String> company(MasterData masters, String operator, LocalDate day) {
        return masters.operator(operator, day).map(Operator::company);
    }
}
