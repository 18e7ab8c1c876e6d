package org.koiki.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One immutable revision of all master data. Look-ups are by code and day; a record that does not hold on the day is not
 * found.
 */
public interface MasterData {
    /** Grows with each change. */
    long revision();

    /** The grid areas in the order of their codes. */
    List<Area> areas(LocalDate day);

    Optional<Company> company(String code, LocalDate day);

    List<Company> companies(LocalDate day);

    Optional<Operator> operator(String code, LocalDate day);

    List<Operator> operators(LocalDate day);

    /** The operator codes that a company holds on a day. */
    List<Operator> operatorsOf(String company, LocalDate day);

    /** Those that it holds on any day of a span, the last held first. */
    List<Operator> operatorsOf(String company, Validity span);

    /** The TSO's operator code in an area. */
    Optional<Operator> tso(String area, LocalDate day);

    Optional<BalancingGroup> group(String code, LocalDate day);

    List<BalancingGroup> groups(LocalDate day);

    /** Operator codes of a group's members on a day. */
    Set<String> members(String group, LocalDate day);

    Optional<Filer> filer(String code, LocalDate day);

    List<Filer> filers(LocalDate day);

    Optional<Plant> plant(String code, LocalDate day);

    Optional<PlantLink> plantLink(String group, String plant, LocalDate day);

    Optional<MarketCounterparty> market(String code, LocalDate day);

    List<MarketCounterparty> markets(LocalDate day);

    /** Every code that a trade row may name on a day: groups and markets. For suggestions. */
    Set<String> counterparties(LocalDate day);
}
