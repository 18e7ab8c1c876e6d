package org.koiki.participant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All master records of one revision, indexed by code. */
public final class MasterSnapshot implements MasterData {
    private final long revision;
    private final List<Master> records;
    private final Index<Area> areas;
    private final Index<Company> companies;
    private final Index<Operator> operators;
    private final Index<Operator> operatorsByCompany;
    private final Index<Operator> tsosByArea;
    private final Index<BalancingGroup> groups;
    private final Index<Membership> membershipsByGroup;
    private final Index<Filer> filers;
    private final Index<Plant> plants;
    private final Index<PlantLink> plantLinks;
    private final Index<MarketCounterparty> markets;

    public MasterSnapshot(long revision, Collection<? extends Master> records) {
        this.revision = revision;
        this.records = List.copyOf(records);
        areas = byKey(Area.class);
        companies = byKey(Company.class);
        operators = byKey(Operator.class);
        operatorsByCompany = Index.of(all(Operator.class), Operator::company);
        tsosByArea = Index.of(all(Operator.class).filter(this::isEverTso), operator -> String.valueOf(operator.area()));
        groups = byKey(BalancingGroup.class);
        membershipsByGroup = Index.of(all(Membership.class), Membership::group);
        filers = byKey(Filer.class);
        plants = byKey(Plant.class);
        plantLinks = byKey(PlantLink.class);
        markets = byKey(MarketCounterparty.class);
    }

    private <T extends Master> Index<T> byKey(Class<T> type) {
        return Index.of(all(type), Master::key);
    }

    /** Every record of a kind, of all days. */
    public <T extends Master> Stream<T> all(Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast);
    }

    @Override
    public long revision() {
        return revision;
    }

    public Optional<Area> area(String code, LocalDate day) {
        return areas.find(code, day);
    }

    @Override
    public List<Area> areas(LocalDate day) {
        return on(Area.class, day).stream()
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    @Override
    public Optional<Company> company(String code, LocalDate day) {
        return companies.find(code, day);
    }

    @Override
    public List<Company> companies(LocalDate day) {
        return on(Company.class, day);
    }

    @Override
    public List<Operator> operators(LocalDate day) {
        return on(Operator.class, day);
    }

    private <T extends Master> List<T> on(Class<T> type, LocalDate day) {
        return all(type).filter(record -> record.validity().covers(day)).toList();
    }

    @Override
    public Optional<Operator> operator(String code, LocalDate day) {
        return operators.find(code, day);
    }

    @Override
    public List<Operator> operatorsOf(String company, LocalDate day) {
        return operatorsByCompany.on(company, day);
    }

    @Override
    public List<Operator> operatorsOf(String company, Validity span) {
        return operatorsByCompany.under(company).stream()
                .filter(operator -> operator.validity().overlaps(span))
                .sorted(Comparator.comparing(
                                (Operator operator) -> operator.validity().from())
                        .reversed())
                .toList();
    }

    @Override
    public Optional<Operator> tso(String area, LocalDate day) {
        return tsosByArea.on(area, day).stream()
                .filter(operator -> is(operator.company(), Role.TSO, day))
                .findFirst();
    }

    private boolean isEverTso(Operator operator) {
        return companies.under(operator.company()).stream().anyMatch(company -> company.is(Role.TSO));
    }

    private boolean is(String company, Role role, LocalDate day) {
        return company(company, day).filter(found -> found.is(role)).isPresent();
    }

    @Override
    public Optional<BalancingGroup> group(String code, LocalDate day) {
        return groups.find(code, day);
    }

    @Override
    public List<BalancingGroup> groups(LocalDate day) {
        return on(BalancingGroup.class, day);
    }

    @Override
    public Set<String> members(String group, LocalDate day) {
        return membershipsByGroup.on(group, day).stream()
                .map(Membership::operator)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Filer> filer(String code, LocalDate day) {
        return filers.find(code, day);
    }

    @Override
    public List<Filer> filers(LocalDate day) {
        return on(Filer.class, day);
    }

    @Override
    public Optional<Plant> plant(String code, LocalDate day) {
        return plants.find(code, day);
    }

    @Override
    public Optional<PlantLink> plantLink(String group, String plant, LocalDate day) {
        return plantLinks.find(group + ":" + plant, day);
    }

    @Override
    public Optional<MarketCounterparty> market(String code, LocalDate day) {
        return markets.find(code, day);
    }

    @Override
    public List<MarketCounterparty> markets(LocalDate day) {
        return on(MarketCounterparty.class, day);
    }

    @Override
    public Set<String> counterparties(LocalDate day) {
        Stream<String> named = all(BalancingGroup.class)
                .filter(group -> group.validity().covers(day))
                .map(BalancingGroup::code);
        Stream<String> dealing = all(MarketCounterparty.class)
                .filter(market -> market.validity().covers(day))
                .map(MarketCounterparty::code);
        return Stream.concat(named, dealing).collect(Collectors.toUnmodifiableSet());
    }
}
