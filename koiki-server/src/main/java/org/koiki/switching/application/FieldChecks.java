package org.koiki.switching.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.koiki.supplypoint.Family;
import org.koiki.switching.application.Content.AmpereChange;
import org.koiki.switching.application.Content.CapacityChange;
import org.koiki.switching.application.Content.CustomerDataChange;
import org.koiki.switching.application.Content.MoveIn;
import org.koiki.switching.application.Content.MoveOut;
import org.koiki.switching.application.Content.SwitchEnd;
import org.koiki.switching.application.Content.SwitchStart;
import org.koiki.switching.rule.Code;
import org.koiki.switching.rule.CodeLists;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.Limits;
import org.koiki.switching.rule.TextCheck;
import org.springframework.stereotype.Component;

/** Whether the fields of an application, each by itself, hold what they may. */
@Component
class FieldChecks {
    /** Years beyond which a date is a mistake, whatever the rules on dates say. */
    private static final int NEAR = 10;

    private final DetailChecks details;
    private final Faults faults;
    private final CodeLists codes;
    private final Limits limits;

    FieldChecks(DetailChecks details, Faults faults, CodeLists codes, Limits limits) {
        this.details = details;
        this.faults = faults;
        this.codes = codes;
        this.limits = limits;
    }

    List<Fault> check(Content content, LocalDate today) {
        ApplicationHead head = content.head();
        List<Fault> found = new ArrayList<>(new TextCheck(faults)
                .point(head.supplyPoint())
                .text("applicantName", head.applicantName())
                .text("contact", head.contact())
                .phone("phone", head.phone())
                .faults());
        code("applicant-kind", "applicantKind", head.applicantKind(), head.family(), today)
                .ifPresent(found::add);
        if (head.date().isBefore(today.minusYears(NEAR)) || head.date().isAfter(today.plusYears(NEAR))) {
            found.add(faults.of("SWI-1002", "date", head.date(), today.minusYears(NEAR) + "–" + today.plusYears(NEAR)));
        }
        if (!head.termsAccepted()) {
            found.add(faults.of("SWI-1007", "termsAccepted", false, true));
        }
        if (head.phoneKind() != null) {
            code("phone-kind", "phoneKind", head.phoneKind(), head.family(), today)
                    .ifPresent(found::add);
        }
        found.addAll(ofKind(content, today));
        found.addAll(details.check(content, today));
        return found;
    }

    private List<Fault> ofKind(Content content, LocalDate today) {
        return switch (content) {
            case SwitchStart start -> start(start, today);
            case SwitchEnd end -> List.of();
            case MoveIn moveIn -> customer(moveIn.customer());
            case MoveOut moveOut ->
                code(
                                "move-out-reason",
                                "reason",
                                moveOut.reason(),
                                moveOut.head().family(),
                                today)
                        .stream()
                        .toList();
            case AmpereChange change -> within("ampere", change.ampere(), "ampere", today);
            case CapacityChange change -> within("power", change.power(), "capacity", today);
            case CustomerDataChange change -> customer(change.customer());
        };
    }

    private List<Fault> start(SwitchStart start, LocalDate today) {
        List<Fault> found = new ArrayList<>(customer(start.customer()));
        if (start.ampere() != null && start.head().family() != Family.LV) {
            found.add(
                    faults.of("SWI-1002", "ampere", start.ampere(), start.head().family()));
        } else if (start.ampere() != null) {
            found.addAll(within("ampere", start.ampere(), "ampere", today));
        }
        found.addAll(power(start, today));
        return found;
    }

    /** With works for more or less capacity it is told how much, and without them nothing of it. */
    private List<Fault> power(SwitchStart start, LocalDate today) {
        Integer power = start.power();
        boolean changes = start.head().works().ofCapacity();
        if (power == null) {
            return changes ? List.of(faults.of("SWI-1001", "power", null, null)) : List.of();
        }
        return changes
                ? within("power", power, "capacity", today)
                : List.of(faults.of("SWI-1002", "power", power, start.head().works()));
    }

    private List<Fault> customer(ApplicationCustomer customer) {
        return new TextCheck(faults)
                .required("customer.name", customer.name())
                .text("customer.kana", customer.kana())
                .text("customer.contractNumber", customer.contractNumber())
                .phone("customer.phone", customer.phone())
                .faults();
    }

    private List<Fault> within(String field, int value, String limit, LocalDate today) {
        int most = limits.number(limit + ".most", today);
        return value >= 1 && value <= most ? List.of() : List.of(faults.of("SWI-1002", field, value, "1–" + most));
    }

    private Optional<Fault> code(String list, String field, String value, Family family, LocalDate today) {
        return codes.find(list, family, value, today).isPresent()
                ? Optional.empty()
                : Optional.of(faults.of("SWI-1202", field, value, known(list, family, today)));
    }

    private String known(String list, Family family, LocalDate today) {
        return codes.list(list, family, today).stream().map(Code::code).collect(Collectors.joining(", "));
    }
}
