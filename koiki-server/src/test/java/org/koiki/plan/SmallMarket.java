package org.koiki.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.Company;
import org.koiki.participant.Filer;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.MarketCounterparty.Market;
import org.koiki.participant.MasterData;
import org.koiki.participant.Membership;
import org.koiki.participant.Operator;
import org.koiki.participant.Plant;
import org.koiki.participant.PlantLink;
import org.koiki.participant.Role;
import org.koiki.participant.Validity;

/** Master data around the sample plan: 99016 leads LZ016 with six members, 99216 generates, the TSO is 10066. */
public final class SmallMarket implements MasterData {
    private static final Validity ALWAYS = new Validity(LocalDate.of(2016, 4, 1), null);

    private final List<Company> companies = new ArrayList<>();
    private final List<Operator> operators = new ArrayList<>();
    private final List<BalancingGroup> groups = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Filer> filers = new ArrayList<>();
    private final List<Plant> plants = new ArrayList<>();
    private final List<PlantLink> links = new ArrayList<>();
    private final List<MarketCounterparty> markets = new ArrayList<>();

    public SmallMarket() {
        company("70013", Role.COORDINATOR);
        operators.add(new Operator("70013", "70013", "70013", null, ALWAYS));
        tradingCompany("1006", "6", Role.TSO);
        tradingCompany("1003", "3", Role.TSO);
        Stream.of("9901", "9902", "9911", "9912", "9913", "9914", "9915", "9916")
                .forEach(code -> tradingCompany(code, "6", Role.RETAILER));
        tradingCompany("9921", "6", Role.GENERATION_CONTRACT_HOLDER);
        group("LZ016", Kind.DEMAND, "06", "99016");
        group("LZ026", Kind.DEMAND, "06", "99026");
        group("LZ033", Kind.DEMAND, "03", "99033");
        group("GZ116", Kind.GENERATION, "06", "99216");
        group("GZ126", Kind.GENERATION, "06", "99216");
        group("GZ033", Kind.GENERATION, "03", "99033");
        Stream.of("99116", "99126", "99136", "99146", "99156", "99166")
                .forEach(code -> memberships.add(new Membership("LZ016", code, ALWAYS)));
        filers.add(new Filer("PZ216", "99216", "PZ216", "06", ALWAYS));
        filers.add(new Filer("PZ226", "99026", "PZ226", "06", ALWAYS));
        plant("6A001", "GZ116");
        plant("6A002", "GZ116");
        plant("6A003", "GZ126");
        markets.add(new MarketCounterparty("JSPT3", Market.SPOT, "スポット", "W510099999999", ALWAYS));
    }

    private void company(String code, Role role) {
        companies.add(new Company(code, code, code, Set.of(role), ALWAYS));
    }

    private void tradingCompany(String code, String area, Role role) {
        company(code, role);
        operators.add(new Operator(code + area, code, code, "0" + area, ALWAYS));
    }

    private void group(String code, Kind kind, String area, String lead) {
        groups.add(new BalancingGroup(code, kind, code, area, lead, ALWAYS));
    }

    private void plant(String code, String group) {
        plants.add(new Plant(code, code, "06", ALWAYS));
        links.add(new PlantLink(group, code, 1, ALWAYS));
    }

    private static <T> Optional<T> find(
            List<T> list, Function<T, String> code, String wanted, Function<T, Validity> validity, LocalDate day) {
        return list.stream()
                .filter(item ->
                        code.apply(item).equals(wanted) && validity.apply(item).covers(day))
                .findFirst();
    }

    @Override
    public long revision() {
        return 1;
    }

    @Override
    public Optional<Company> company(String code, LocalDate day) {
        return find(companies, Company::code, code, Company::validity, day);
    }

    @Override
    public Optional<Operator> operator(String code, LocalDate day) {
        return find(operators, Operator::code, code, Operator::validity, day);
    }

    @Override
    public List<Operator> operatorsOf(String company, LocalDate day) {
        return operators.stream().filter(item -> item.company().equals(company)).toList();
    }

    @Override
    public Optional<Operator> tso(String area, LocalDate day) {
        return operator("100" + area.charAt(1) + area.charAt(1), day);
    }

    @Override
    public Optional<BalancingGroup> group(String code, LocalDate day) {
        return find(groups, BalancingGroup::code, code, BalancingGroup::validity, day);
    }

    @Override
    public Set<String> members(String group, LocalDate day) {
        return memberships.stream()
                .filter(item -> item.group().equals(group))
                .map(Membership::operator)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Filer> filer(String code, LocalDate day) {
        return find(filers, Filer::code, code, Filer::validity, day);
    }

    @Override
    public Optional<Plant> plant(String code, LocalDate day) {
        return find(plants, Plant::code, code, Plant::validity, day);
    }

    @Override
    public Optional<PlantLink> plantLink(String group, String plant, LocalDate day) {
        return links.stream()
                .filter(link -> link.group().equals(group) && link.plant().equals(plant))
                .findFirst();
    }

    @Override
    public Optional<MarketCounterparty> market(String code, LocalDate day) {
        return find(markets, MarketCounterparty::code, code, MarketCounterparty::validity, day);
    }

    @Override
    public Set<String> counterparties(LocalDate day) {
        Set<String> codes = new LinkedHashSet<>();
        groups.forEach(group -> codes.add(group.code()));
        markets.forEach(market -> codes.add(market.code()));
        return codes;
    }
}
