package org.koiki.bench.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.koiki.client.KoikiClient;
import org.koiki.simulator.DemandFiler;
import org.koiki.simulator.MasterRecords;
import org.koiki.simulator.MasterRecords.Group;
import org.koiki.simulator.MasterRecords.Membership;
import org.koiki.simulator.MasterRecords.Operator;
import org.koiki.simulator.Party;

/** Gives the groups of a sample market six members and four counterparties each, like the group of the sample file. */
final class Members {
    private static final int MEMBERS = 6;
    private static final int GENERATORS = 2;
    private static final Party SPOT = new Party("JSPT3", "スポット");

    private final KoikiClient coordinator;
    private final LocalDate today;
    private final MasterRecords masters;
    private final Map<String, Operator> operators;

    /** A membership as the hub takes it. */
    record Joining(String group, String operator, Validity validity) {}

    record Validity(LocalDate from) {}

    Members(KoikiClient coordinator, LocalDate today) {
        this.coordinator = coordinator;
        this.today = today;
        this.masters = MasterRecords.read(coordinator, today);
        this.operators = masters.operators().stream().collect(Collectors.toMap(Operator::code, operator -> operator));
    }

    /** Filers of as many companies, each company once. */
    List<DemandFiler> take(int companies) {
        Map<String, Group> groups = masters.groups().stream()
                .filter(group -> group.kind().equals("DEMAND") && operators.containsKey(group.lead()))
                .filter(group -> generators(group).size() == GENERATORS)
                .collect(Collectors.toMap(group -> company(group.lead()), group -> group, (one, other) -> one));
        List<DemandFiler> filers =
                groups.values().stream().limit(companies).map(this::filer).toList();
        if (filers.size() < companies) {
            throw new IllegalArgumentException("the sample market has only " + filers.size() + " such companies");
        }
        return filers;
    }

    private DemandFiler filer(Group group) {
        Party tso = tso(group.area());
        return new DemandFiler(
                party(group.lead()),
                tso,
                new Party(group.code(), group.name()),
                members(group),
                generators(group),
                backup(group),
                SPOT,
                List.of());
    }

    private List<Party> members(Group group) {
        List<String> members = new ArrayList<>(masters.memberships().stream()
                .filter(membership -> membership.group().equals(group.code()))
                .map(Membership::operator)
                .limit(MEMBERS)
                .toList());
        List<String> candidates = masters.groups().stream()
                .filter(other -> other.kind().equals("DEMAND") && other.area().equals(group.area()))
                .map(Group::lead)
                .distinct()
                .filter(lead -> operators.containsKey(lead) && !members.contains(lead))
                .limit(MEMBERS - members.size())
                .toList();
        for (String operator : candidates) {
            coordinator.masters().put("memberships", new Joining(group.code(), operator, new Validity(today)));
            members.add(operator);
        }
        return members.stream().map(this::party).toList();
    }

    private List<Party> generators(Group group) {
        return masters.groups().stream()
                .filter(other ->
                        other.kind().equals("GENERATION") && other.area().equals(group.area()))
                .limit(GENERATORS)
                .map(other -> new Party(other.code(), other.name()))
                .toList();
    }

    private Party backup(Group group) {
        return masters.groups().stream()
                .filter(other -> other.kind().equals("DEMAND") && other.area().equals(group.area()))
                .filter(other -> !other.code().equals(group.code()))
                .findFirst()
                .map(other -> new Party(other.code(), other.name()))
                .orElseThrow();
    }

    private Party tso(String area) {
        List<String> tsos = masters.companies().stream()
                .filter(company -> company.roles().contains("TSO"))
                .map(MasterRecords.Company::code)
                .toList();
        return masters.operators().stream()
                .filter(operator -> area.equals(operator.area()) && tsos.contains(operator.company()))
                .findFirst()
                .map(operator -> party(operator.code()))
                .orElseThrow();
    }

    private String company(String operator) {
        return known(operator).company();
    }

    private Party party(String operator) {
        return new Party(operator, known(operator).name());
    }

    private Operator known(String operator) {
        Operator known = operators.get(operator);
        if (known == null) {
            throw new IllegalStateException("no such operator " + operator);
        }
        return known;
    }
}
