package org.koiki.supplypoint;

import java.util.List;
import java.util.Optional;
import org.koiki.Page;
import org.koiki.audit.AuditEntry.Actor;

/**
 * Contracts and meters as TSOs send them: late, missing, out of order and corrected. What fits is applied; what does not is
 * kept in the work queue, and nothing of it becomes a wrong contract.
 */
public interface MasterIntake {
    /**
     * Begins a contract. Empty when it was put into the work queue: its point is not known yet, or it begins too far back.
     *
     * @throws ContractsOverlap when another contract is in the way
     */
    Optional<Contract> begin(SupplyPointNumber point, ContractTerms terms, Actor actor);

    /** Corrects a contract; changed days in the past leave a task. */
    Contract correct(SupplyPointNumber point, long contract, ContractTerms terms, Actor actor);

    /** Puts a meter. False when its point is not known yet and the meter waits for it. */
    boolean put(SupplyPointNumber point, Meter meter, Actor actor);

    /** Applies what waited for the points of an area that are known by now, and tells for how many points. */
    int applyWaiting(int area, Actor actor);

    /**
     * Open tasks of some areas, oldest first.
     *
     * @param after id of the last one of the part before; 0 before the first
     */
    Page<Task> tasks(List<Integer> areas, long after, int most);

    /**
     * Settles a task.
     *
     * @param apply whether what was given is applied now; otherwise it is dropped or taken note of
     * @throws ContractsOverlap when it cannot be applied: the task stays open
     * @throws org.koiki.Problem {@code POINT-TASK-UNKNOWN}; {@code POINT-GENERATION} when it cannot be applied for that, and stays open
     */
    void settle(long task, List<Integer> areas, boolean apply, Actor actor);
}
