package org.koiki.simulator;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiClient;

/** The masters of the market on a day, as far as simulated operators need them. */
public record MasterRecords(
        List<Company> companies,
        List<Operator> operators,
        List<Group> groups,
        List<Membership> memberships,
        List<Filer> filers,
        List<PlantLink> plantLinks) {

    /** A company and what it is in the market. */
    public record Company(String code, Set<String> roles) {}

    /** One operator code of a company. */
    public record Operator(
            String code,
            String company,
            String name,
            @Nullable String area) {}

    /** A balancing group; {@code lead} is the operator code that files for it. */
    public record Group(String code, String kind, String name, String area, String lead) {}

    /** A member of a balancing group. */
    public record Membership(String group, String operator) {}

    /** A filer code of a generation contract holder. */
    public record Filer(String code, String operator, String name, String area) {}

    /** A plant in a generation group. */
    public record PlantLink(String group, String plant) {}

    /** The TSO of each area. */
    public Map<String, Party> tsos() {
        Set<String> tsos = companies.stream()
                .filter(company -> company.roles().contains("TSO"))
                .map(Company::code)
                .collect(toSet());
        return operators.stream()
                .filter(operator -> tsos.contains(operator.company()) && operator.area() != null)
                .collect(toMap(
                        operator -> Objects.requireNonNull(operator.area()),
                        operator -> new Party(operator.code(), operator.name())));
    }

    /** Reads the masters from the hub, with the eyes of the coordinator. */
    public static MasterRecords read(KoikiClient coordinator, LocalDate on) {
        var masters = coordinator.masters();
        return new MasterRecords(
                masters.list("companies", on, Company.class),
                masters.list("operators", on, Operator.class),
                masters.list("groups", on, Group.class),
                masters.list("memberships", on, Membership.class),
                masters.list("filers", on, Filer.class),
                masters.list("plant-links", on, PlantLink.class));
    }
}
