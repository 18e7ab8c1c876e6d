package org.koiki.switching.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.CodeLists;
import org.koiki.supplypoint.CodeLists.Code;
import org.koiki.supplypoint.Family;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.Limits;
import org.koiki.switching.rule.TextCheck;
import org.springframework.stereotype.Component;

/** Whether what an application says beside the contract itself holds what it may: visit, wheeling, powers, generator. */
@Component
class DetailChecks {
    private static final BigDecimal OUTPUT = BigDecimal.valueOf(50);
    private static final int DECIMALS = 2;
    /** Years beyond which a date is a mistake. */
    private static final int NEAR = 2;

    private static final int PURCHASE = 30;

    private final Faults faults;
    private final CodeLists codes;
    private final Limits limits;

    DetailChecks(Faults faults, CodeLists codes, Limits limits) {
        this.faults = faults;
        this.codes = codes;
        this.limits = limits;
    }

    List<Fault> check(Content content, LocalDate today) {
        List<Fault> found = new ArrayList<>();
        if (content.visit() != null) {
            found.addAll(visit(content.visit(), today));
        }
        if (content.wheeling() != null) {
            code("wheeling.menu", "wheeling-menu", content.wheeling().menu(), found);
            code(
                    "wheeling.calculationPeriod",
                    "calculation-period",
                    content.wheeling().calculationPeriod(),
                    found);
        }
        if (content.powers() != null) {
            found.addAll(powers(content.powers(), content.head().family(), today));
        }
        switch (content) {
            case Content.SwitchStart start when start.former() != null -> found.addAll(former(start.former()));
            case Content.CustomerDataChange change -> found.addAll(data(change, today));
            default -> {}
        }
        return found;
    }

    /** Who cannot be there is not met. */
    private List<Fault> visit(Visit visit, LocalDate today) {
        List<Fault> found = new ArrayList<>(new TextCheck(faults)
                .text("visit.witnessName", visit.witnessName())
                .faults());
        near("visit.witnessOn", visit.witnessOn(), today, NEAR, found);
        if (visit.namesWitness() && !Boolean.TRUE.equals(visit.witness())) {
            found.add(faults.of("SWI-1002", "visit.witness", visit.witness(), true));
        }
        return found;
    }

    private List<Fault> powers(ContractPowers powers, Family family, LocalDate today) {
        if (family != Family.HV) {
            return List.of(faults.of("SWI-1002", "powers", family, Family.HV));
        }
        List<Fault> found = new ArrayList<>();
        int most = limits.number("capacity.most", today);
        power("powers.main", powers.main(), most, found);
        power("powers.ownGeneration", powers.ownGeneration(), most, found);
        power("powers.reserve", powers.reserve(), most, found);
        power("powers.base", powers.base(), most, found);
        power("powers.own", powers.own(), most, found);
        power("powers.other", powers.other(), most, found);
        if (powers.isPartial()) {
            given("powers.own", powers.own(), found);
            given("powers.other", powers.other(), found);
        }
        return found;
    }

    private List<Fault> former(FormerSupply former) {
        return new TextCheck(faults)
                .operator("former.retailer", former.retailer())
                .text("former.customerNumber", former.customerNumber())
                .faults();
    }

    private List<Fault> data(Content.CustomerDataChange change, LocalDate today) {
        List<Fault> found = new ArrayList<>(new TextCheck(faults)
                .text("address", change.address())
                .text("building", change.building())
                .faults());
        if (change.generator() != null) {
            found.addAll(generator(change.generator(), change.head().family(), today));
        }
        return found;
    }

    private List<Fault> generator(Generator generator, Family family, LocalDate today) {
        if (family != Family.FIT) {
            return List.of(faults.of("SWI-1002", "generator", family, Family.FIT));
        }
        List<Fault> found = new ArrayList<>(new TextCheck(faults)
                .text("generator.approval", generator.approval())
                .faults());
        near("generator.purchaseUntil", generator.purchaseUntil(), today, PURCHASE, found);
        code("generator.source", "energy-source", generator.source(), found);
        BigDecimal output = generator.output();
        if (output != null && !isOutput(output)) {
            found.add(faults.of("SWI-1002", "generator.output", output, "0.01–49.99"));
        }
        return found;
    }

    /** Low voltage ends below 50 kW. */
    private static boolean isOutput(BigDecimal output) {
        return output.signum() > 0
                && output.compareTo(OUTPUT) < 0
                && output.stripTrailingZeros().scale() <= DECIMALS;
    }

    private void near(String field, @Nullable LocalDate date, LocalDate today, int years, List<Fault> found) {
        if (date != null && (date.isBefore(today.minusYears(years)) || date.isAfter(today.plusYears(years)))) {
            found.add(faults.of("SWI-1002", field, date, today.minusYears(years) + "–" + today.plusYears(years)));
        }
    }

    private void power(String field, @Nullable Integer value, int most, List<Fault> found) {
        if (value != null && (value < 1 || value > most)) {
            found.add(faults.of("SWI-1002", field, value, "1–" + most));
        }
    }

    private void given(String field, @Nullable Object value, List<Fault> found) {
        if (value == null) {
            found.add(faults.of("SWI-1001", field, null, null));
        }
    }

    private void code(String field, String list, @Nullable String code, List<Fault> found) {
        if (code != null && !codes.knows(list, code)) {
            String known = codes.of(list).stream().map(Code::code).collect(Collectors.joining(", "));
            found.add(faults.of("SWI-1202", field, code, known));
        }
    }
}
