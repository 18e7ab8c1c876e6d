package org.koiki.switching.point;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.identity.Person;
import org.koiki.switching.rule.Supply;

/** What applications change of points and contracts when they take effect, in the caller's transaction. */
public interface PointChanges {
    /** The contracts of a day and of the days after it. */
    List<Supply> contracts(String number, LocalDate day);

    /** Ends the contract of a company; the next one begins on the same day. @param on first day without it */
    void end(String number, String company, LocalDate on);

    /**
     * Ends the contract that was handed over to a company: that company's goes as if it had never been.
     *
     * @param handedOver first day of that company
     * @param on first day without the contract; the same day or an earlier one
     */
    void endFormer(String number, String company, LocalDate handedOver, LocalDate on);

    /** Ends the use of the point. @param removed whether the facilities are gone */
    void leave(String number, LocalDate on, boolean removed);

    /** Begins a contract; the point is in use from then on. */
    void begin(NewContract contract, NewWheeling wheeling);

    /** Another contract current, A. */
    void current(String number, int ampere, LocalDate on);

    /** Another contract power, kW. */
    void power(String number, int kilowatts, LocalDate on);

    /** Other data of the customer of the company's contract, from a day on. */
    void customer(String number, String company, LocalDate on, Person customer, @Nullable String phone);

    /**
     * Puts another company in the place of a supplier from a day on, with the same customer and the same last day, in contracts that begin
     * later from their first day.
     *
     * @return the first day of the other company
     */
    LocalDate handOver(String number, String from, String to, LocalDate on);

    /**
     * Takes the contract of a company out as if it had never been; the contract before it goes on in its place, to its last day. What was
     * held before stays on record.
     *
     * @param on first day of the contract that goes
     */
    void restore(String number, String company, LocalDate on);
}
