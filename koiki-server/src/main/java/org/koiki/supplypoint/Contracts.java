package org.koiki.supplypoint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.Validity;

/**
 * Who supplies a point from when to when, and what we knew when. Changes take part in the caller's transaction, or have one of
 * their own; they lock the point until it ends. For a switch {@link #end} the old contract, then {@link #begin} the new one.
 *
 * <p>Changes throw a {@link org.koiki.Problem}: {@code POINT-UNKNOWN}, {@code POINT-CONTRACT-UNKNOWN}, {@link ContractsOverlap}.
 */
public interface Contracts {
    /** The contract that supplies a point on a day, with the customer of that day. */
    Optional<Contract> on(SupplyPointNumber point, LocalDate day);

    /**
     * The contract that supplied a point on a day as we knew it then.
     *
     * @param known market time
     */
    Optional<Contract> on(SupplyPointNumber point, LocalDate day, Instant known);

    /** The contracts of a point that stand, earliest first. */
    List<Contract> of(SupplyPointNumber point);

    /** A point with its contracts that stand, read together. */
    Optional<ContractedPoint> at(SupplyPointNumber point);

    /** As above for several points; those that are not known are missing. */
    List<ContractedPoint> at(Collection<SupplyPointNumber> points);

    /** Everything that we ever held of the contracts of a point, what stands included, in the order in which we learnt it. */
    List<Contract> history(SupplyPointNumber point);

    /** What the contracts of a point said of their customers on days before that changed, earliest first. */
    List<FormerCustomer> formerCustomers(SupplyPointNumber point);

    /**
     * A page of the points that a retailer supplies on a day or from a later one on, by their numbers: of each the first such contract.
     *
     * @param area of the points
     * @param retailer operator code
     * @param after the last point of the page before
     */
    List<Contract> of(String area, String retailer, LocalDate day, @Nullable SupplyPointNumber after, int most);

    /** How many points of an area a retailer supplies on a day or from a later one on. @param retailer operator code */
    PointCount count(String area, String retailer, LocalDate day);

    Contract begin(SupplyPointNumber point, ContractTerms terms, Actor actor);

    /** @param until first day without supply; equal to the first day, it cancels the contract */
    Contract end(SupplyPointNumber point, long contract, LocalDate until, Actor actor);

    /** Sets other days. */
    Contract move(SupplyPointNumber point, long contract, Validity days, Actor actor);

    /** Sets what the contract says; what we held before stays on record. */
    Contract correct(SupplyPointNumber point, long contract, ContractTerms terms, Actor actor);

    /**
     * Sets what the contract says of its customer from a day on. Of the days before stays what it said: the contract is still one. Where
     * it has changed on a later day already, the new data hold from that day on.
     *
     * @param number number of the contract with the customer
     */
    Contract change(
            SupplyPointNumber point,
            long contract,
            LocalDate on,
            @Nullable String number,
            Customer customer,
            Actor actor);

    /** Takes a contract out that never came to be, and gives what we held. */
    Contract cancel(SupplyPointNumber point, long contract, Actor actor);
}
