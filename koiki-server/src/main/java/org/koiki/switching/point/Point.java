package org.koiki.switching.point;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.ContractState;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.switching.rule.ReadingDates;

/**
 * A supply point (供給地点) with its contracts.
 *
 * @param number 22 digits
 * @param tso operator code of the TSO of its area
 * @param tsoCompany company code of that TSO
 * @param method how contract power is set now
 * @param contracts those that end on or after the day of the question, oldest first
 */
public record Point(
        String number,
        String area,
        String tso,
        String tsoCompany,
        Family family,
        VoltageClass voltage,
        ContractState state,
        ContractDeterminationMethod method,
        @Nullable LocalDate nextReading,
        List<PointContract> contracts) {
    public Point {
        contracts = List.copyOf(contracts);
    }

    public Optional<PointContract> contractOn(LocalDate day) {
        return contracts.stream()
                .filter(contract -> contract.days().covers(day))
                .findFirst();
    }

    public ReadingDates readings() {
        return ReadingDates.monthly(nextReading);
    }
}
