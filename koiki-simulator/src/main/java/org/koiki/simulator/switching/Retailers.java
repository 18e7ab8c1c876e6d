package org.koiki.simulator.switching;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.koiki.simulator.MasterRecords;
import org.koiki.simulator.MasterRecords.Group;

/** Who supplies customers in which area, and which TSO keeps its points. */
final class Retailers {
    private static final String DEMAND = "DEMAND";

    private final Map<String, List<Group>> groups;
    private final Map<String, String> companies = new HashMap<>();
    private final Map<String, String> tsos = new HashMap<>();

    Retailers(MasterRecords masters) {
        this.groups = masters.groups().stream()
                .filter(group -> group.kind().equals(DEMAND))
                .collect(groupingBy(Group::area));
        masters.operators().forEach(operator -> companies.put(operator.code(), operator.company()));
        masters.tsos().forEach((area, tso) -> tsos.put(area, tso.code()));
    }

    /** A group that might supply a point of an area. @param now operator code that must not lead it */
    Optional<Group> other(String area, String now, SplittableRandom luck) {
        List<Group> choice = groups.getOrDefault(area, List.of()).stream()
                .filter(group -> !companyOf(group.lead()).equals(companyOf(now)))
                .toList();
        return choice.isEmpty() ? Optional.empty() : Optional.of(choice.get(luck.nextInt(choice.size())));
    }

    /** The group with which a company supplies an area. */
    Optional<Group> groupOf(@Nullable String company, String area) {
        return groups.getOrDefault(area, List.of()).stream()
                .filter(group -> companyOf(group.lead()).equals(company))
                .findFirst();
    }

    Optional<String> tso(String area) {
        return Optional.ofNullable(tsos.get(area));
    }

    private String companyOf(String operator) {
        return companies.getOrDefault(operator, "");
    }
}
