package org.koiki.simulator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.koiki.simulator.MasterRecords.Filer;
import org.koiki.simulator.MasterRecords.Group;
import org.koiki.simulator.MasterRecords.Membership;
import org.koiki.simulator.MasterRecords.Operator;
import org.koiki.simulator.MasterRecords.PlantLink;

/** Deals out trades within each area: up to two generators for a retailer, now and then a backup. */
final class MarketMaker {
    private static final Party SPOT = new Party("JSPT3", "スポット");
    private static final Set<String> GENERATING = Set.of("GENERATION", "FIT");

    private final long seed;
    private final List<Group> groups;
    private final List<Filer> filers;
    private final Map<String, Operator> operators;
    private final Map<String, Party> tsos;
    private final Map<String, List<String>> members;
    private final Map<String, List<String>> plants;
    private final Map<String, List<DemandFiler>> buyers = new HashMap<>();

    MarketMaker(MasterRecords masters, long seed) {
        this.seed = seed;
        this.groups = masters.groups();
        this.filers = masters.filers();
        this.operators = masters.operators().stream().collect(toMap(Operator::code, operator -> operator));
        this.tsos = masters.tsos();
        this.members = masters.memberships().stream()
                .collect(groupingBy(Membership::group, mapping(Membership::operator, toList())));
        this.plants = masters.plantLinks().stream()
                .collect(groupingBy(PlantLink::group, mapping(PlantLink::plant, toList())));
    }

    Market make() {
        List<Group> demand = groups.stream()
                .filter(group ->
                        group.kind().equals("DEMAND") && isServed(group.area()) && members.containsKey(group.code()))
                .toList();
        Set<String> sellers = sellers(demand);
        List<DemandFiler> filing = new ArrayList<>();
        for (Group group : demand) {
            if (!sellers.contains(group.code())) {
                filing.add(buyer(
                        group,
                        demand.stream()
                                .filter(other -> sellers.contains(other.code()))
                                .toList()));
            }
        }
        for (Group group : demand) {
            if (sellers.contains(group.code())) {
                filing.add(filer(group, List.of(), null));
            }
        }
        return new Market(filing, generation(), List.copyOf(tsos.values()));
    }

    /** One group of ten sells backup; such a group buys none itself. */
    private Set<String> sellers(List<Group> demand) {
        return demand.stream()
                .map(Group::code)
                .filter(code -> Dice.of(seed, "sells", code).nextInt(10) == 0)
                .collect(toSet());
    }

    private DemandFiler buyer(Group group, List<Group> sellers) {
        SplittableRandom luck = Dice.of(seed, "trades", group.code());
        List<Party> generators = some(
                luck,
                luck.nextInt(3),
                inArea(groups, group.area()).stream().filter(this::generates).toList());
        List<Group> backups = inArea(sellers, group.area());
        Party backup =
                backups.isEmpty() || luck.nextInt(3) > 0 ? null : party(backups.get(luck.nextInt(backups.size())));
        DemandFiler filer = filer(group, generators, backup);
        generators.forEach(generator -> buyersOf(generator.code()).add(filer));
        if (backup != null) {
            buyersOf(backup.code()).add(filer);
        }
        return filer;
    }

    private DemandFiler filer(Group group, List<Party> generators, @Nullable Party backup) {
        List<Party> companies = members.getOrDefault(group.code(), List.of()).stream()
                .map(this::party)
                .toList();
        return new DemandFiler(
                party(group.lead()),
                tso(group.area()),
                party(group),
                companies,
                generators,
                backup,
                SPOT,
                buyersOf(group.code()));
    }

    private List<GenerationFiler> generation() {
        List<GenerationFiler> filing = new ArrayList<>();
        for (Filer filer : filers) {
            List<GenerationFiler.Group> own = inArea(groups, filer.area()).stream()
                    .filter(group -> group.lead().equals(filer.operator()) && generates(group))
                    .map(group -> new GenerationFiler.Group(
                            group.code(), plants.getOrDefault(group.code(), List.of()), buyersOf(group.code())))
                    .toList();
            if (!own.isEmpty() && isServed(filer.area())) {
                Party code = new Party(filer.code(), filer.name());
                filing.add(new GenerationFiler(party(filer.operator()), tso(filer.area()), code, own, SPOT));
            }
        }
        return filing;
    }

    private boolean generates(Group group) {
        return GENERATING.contains(group.kind()) && plants.containsKey(group.code());
    }

    private List<DemandFiler> buyersOf(String code) {
        return buyers.computeIfAbsent(code, seller -> new ArrayList<>());
    }

    private boolean isServed(String area) {
        return tsos.containsKey(area);
    }

    private Party tso(String area) {
        return Objects.requireNonNull(tsos.get(area), area);
    }

    private Party party(String operator) {
        Operator known = operators.get(operator);
        return new Party(operator, known == null ? operator : known.name());
    }

    private static Party party(Group group) {
        return new Party(group.code(), group.name());
    }

    private static List<Group> inArea(List<Group> groups, String area) {
        return groups.stream().filter(group -> group.area().equals(area)).toList();
    }

    private static List<Party> some(SplittableRandom luck, int count, List<Group> candidates) {
        Set<Party> chosen = new LinkedHashSet<>();
        for (int i = 0; i < count && !candidates.isEmpty(); i++) {
            chosen.add(party(candidates.get(luck.nextInt(candidates.size()))));
        }
        return List.copyOf(chosen);
    }
}
