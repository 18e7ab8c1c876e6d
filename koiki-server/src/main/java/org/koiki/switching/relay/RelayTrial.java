package org.koiki.switching.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.springframework.stereotype.Service;

/** What would become of a relay if it came now. Nothing is kept, and nothing is told of the contract. */
@Service
public class RelayTrial {
    private final RelayChecks checks;
    private final RelayRows rows;
    private final Faults faults;

    RelayTrial(RelayChecks checks, RelayRows rows, Faults faults) {
        this.checks = checks;
        this.rows = rows;
        this.faults = faults;
    }

    /**
     * The faults with which it would be refused.
     *
     * @param corrected number of the relay in whose place it would come; absent for a new one
     */
    public List<Fault> judge(RelayContent content, @Nullable String corrected, String company) {
        try {
            checks.check(content, company);
        } catch (Problem refusal) {
            return SwitchingProblems.faultsOf(refusal);
        }
        return rows
                .openOf(content.supplyPoint(), company)
                .filter(open -> !open.equals(corrected))
                .map(open -> faults.of("SWI-2010", "supplyPoint", content.supplyPoint(), open))
                .stream()
                .toList();
    }
}
