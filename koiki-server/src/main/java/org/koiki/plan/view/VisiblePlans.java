package org.koiki.plan.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.Plan;
import org.koiki.message.ZippedXml;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.plan.Fetch;
import org.koiki.plan.Page;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanQuery;
import org.koiki.plan.PlanState;
import org.koiki.plan.PlanSummary;
import org.koiki.plan.PlanVersion;
import org.koiki.plan.PlanView;
import org.koiki.plan.Plans;
import org.koiki.plan.Receipt;
import org.koiki.plan.VersionDiff;
import org.koiki.plan.store.Fetches;
import org.koiki.plan.store.PlanFile;
import org.koiki.plan.store.PlanVersions;
import org.koiki.plan.store.StandingPlan;
import org.koiki.plan.store.StandingPlans;
import org.koiki.plan.store.StandingPlans.View;
import org.koiki.plan.store.StoredFilings;
import org.springframework.stereotype.Service;

@Service
class VisiblePlans implements Plans {
    private final StandingPlans plans;
    private final PlanVersions versions;
    private final StoredFilings filings;
    private final Fetches fetches;
    private final Masters masters;
    private final MarketClock clock;

    VisiblePlans(
            StandingPlans plans,
            PlanVersions versions,
            StoredFilings filings,
            Fetches fetches,
            Masters masters,
            MarketClock clock) {
        this.plans = plans;
        this.versions = versions;
        this.filings = filings;
        this.fetches = fetches;
        this.masters = masters;
        this.clock = clock;
    }

    @Override
    public Page<PlanSummary> list(PlanQuery query, Caller caller) {
        List<StandingPlan> found = plans.list(query, View.ALL, company(caller), clock.now());
        String next = found.size() < query.limit() ? null : found.getLast().id().toString();
        return new Page<>(found.stream().map(this::summary).toList(), next);
    }

    @Override
    public List<PlanSummary> wholePlans(String messageCode, LocalDate from, Caller caller) {
        PlanQuery query = new PlanQuery(messageCode, from, null, null, null, null, null, PlanQuery.MOST);
        List<PlanSummary> all = new ArrayList<>();
        List<StandingPlan> page;
        do {
            page = plans.list(query, View.WHOLE_PLANS, company(caller), clock.now());
            page.forEach(plan -> all.add(summary(plan)));
            query = page.isEmpty() ? query : query.after(page.getLast().id());
        } while (page.size() == PlanQuery.MOST);
        return all;
    }

    @Override
    public Optional<PlanId> findByFileName(String fileName, Caller caller) {
        return plans.findByFileName(fileName)
                .filter(plan -> Barrier.seesWhole(plan, caller))
                .map(StandingPlan::id);
    }

    private static @Nullable String company(Caller caller) {
        return caller.coordinator() ? null : caller.company().code();
    }

    @Override
    public Optional<PlanView> find(PlanId id, Caller caller) {
        return plans.find(id).flatMap(plan -> view(plan, plan.version(), caller));
    }

    @Override
    public Optional<PlanView> find(PlanId id, int version, Caller caller) {
        return plans.find(id).flatMap(plan -> view(plan, version, caller));
    }

    @Override
    public List<PlanVersion> versions(PlanId id, Caller caller) {
        return whole(id, caller)
                .map(plan -> versions.list(id).stream()
                        .map(version -> Barrier.isFiler(plan, caller) ? version : version.withoutUser())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<VersionDiff> diff(PlanId id, int from, int to, Caller caller) {
        return whole(id, caller)
                .flatMap(plan -> versions.file(id, from))
                .flatMap(before -> versions.file(id, to)
                        .map(after -> new Difference(Versions.plan(before), Versions.plan(after)).diff(id, from, to)));
    }

    @Override
    public List<Fetch> fetches(PlanId id, Caller caller) {
        return whole(id, caller).map(plan -> fetches.list(id)).orElse(List.of());
    }

    @Override
    public Optional<ZippedXml> fetch(PlanId id, Fetch.Channel channel, Caller caller) {
        return whole(id, caller)
                .flatMap(plan -> versions.file(id, plan.version()).map(file -> {
                    ZippedXml delivery = Versions.delivery(file);
                    if (Barrier.isTso(plan, caller)) {
                        fetches.record(
                                id, plan.version(), caller.company().code(), caller.user(), channel, clock.now());
                    }
                    return delivery;
                }));
    }

    @Override
    public Optional<ZippedXml> xml(PlanId id, int version, Caller caller) {
        return whole(id, caller).flatMap(plan -> versions.file(id, version)).map(Versions::delivery);
    }

    @Override
    public Optional<ZippedXml> original(PlanId id, Caller caller) {
        return whole(id, caller)
                .flatMap(plan -> versions.file(id, plan.version()))
                .map(file -> new ZippedXml(file.fileName(), file.original()));
    }

    private Optional<StandingPlan> whole(PlanId id, Caller caller) {
        return plans.find(id).filter(plan -> Barrier.seesWhole(plan, caller));
    }

    private Optional<PlanView> view(StandingPlan plan, int version, Caller caller) {
        if (!Barrier.seesWhole(plan, caller) && !Barrier.isMember(plan, caller)) {
            return Optional.empty();
        }
        return versions.file(plan.id(), version).map(file -> view(plan, version, file, caller));
    }

    private PlanView view(StandingPlan plan, int version, PlanFile file, Caller caller) {
        Plan standing = Versions.plan(file);
        if (!Barrier.seesWhole(plan, caller)) {
            return new PlanView(summary(plan), version, null, blocks(standing, caller), List.of(), List.of());
        }
        Receipt receipt = filings.receipt(plan.id(), version);
        return new PlanView(
                summary(plan),
                version,
                standing,
                List.of(),
                Barrier.isFiler(plan, caller) ? receipt.findings() : List.of(),
                receipt.carriedOver());
    }

    private List<MemberPlan> blocks(Plan plan, Caller caller) {
        Predicate<String> own =
                masters
                        .current()
                        .operatorsOf(caller.company().code(), plan.head().targetDate())
                        .stream()
                        .map(Operator::code)
                        .toList()::contains;
        return plan instanceof DemandPlan demand
                ? demand.members().stream()
                        .filter(member -> own.test(member.operator()))
                        .toList()
                : List.of();
    }

    private PlanSummary summary(StandingPlan plan) {
        PlanId id = plan.id();
        return new PlanSummary(
                id.toString(),
                plan.version(),
                id.messageCode(),
                id.targetDate(),
                plan.sender(),
                id.filer(),
                filerName(id),
                plan.destination(),
                clock.now().isBefore(plan.closesAt()) ? PlanState.SUBMITTED : PlanState.CLOSED,
                plan.fileName(),
                plan.receivedAt(),
                plan.closesAt(),
                plan.fetchedAt());
    }

    private @Nullable String filerName(PlanId id) {
        MasterData now = masters.current();
        return now.group(id.filer(), id.targetDate())
                .map(group -> group.name())
                .or(() -> now.filer(id.filer(), id.targetDate()).map(filer -> filer.name()))
                .orElse(null);
    }
}
