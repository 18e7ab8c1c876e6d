package org.koiki.plan.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.ZippedXml;
import org.koiki.plan.Fetch;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanQuery;
import org.koiki.plan.PlanSummary;
import org.koiki.plan.PlanTransition;
import org.koiki.plan.PlanVersion;
import org.koiki.plan.PlanView;
import org.koiki.plan.Plans;
import org.koiki.plan.VersionDiff;
import org.koiki.plan.store.Fetches;
import org.koiki.plan.store.FiledVersions;
import org.koiki.plan.store.PlanVersions;
import org.koiki.plan.store.Stages;
import org.koiki.plan.store.StandingPlan;
import org.koiki.plan.store.StandingPlans;
import org.koiki.plan.store.StandingPlans.View;
import org.springframework.stereotype.Service;

@Service
class VisiblePlans implements Plans {
    private final StandingPlans plans;
    private final FiledVersions filed;
    private final PlanVersions versions;
    private final Stages stages;
    private final Fetches fetches;
    private final PlanFetchTrail trail;
    private final Summaries summaries;
    private final Views views;
    private final MarketClock clock;

    VisiblePlans(
            StandingPlans plans,
            FiledVersions filed,
            PlanVersions versions,
            Stages stages,
            Fetches fetches,
            PlanFetchTrail trail,
            Summaries summaries,
            Views views,
            MarketClock clock) {
        this.plans = plans;
        this.filed = filed;
        this.versions = versions;
        this.stages = stages;
        this.fetches = fetches;
        this.trail = trail;
        this.summaries = summaries;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Page<PlanSummary> list(PlanQuery query, Caller caller) {
        List<StandingPlan> found = plans.list(query, View.ALL, company(caller), clock.now());
        String next = found.size() < query.limit() ? null : found.getLast().id().toString();
        return new Page<>(found.stream().map(summaries::of).toList(), next);
    }

    @Override
    public List<PlanSummary> wholePlans(PlanQuery query, Caller caller) {
        List<PlanSummary> all = new ArrayList<>();
        PlanQuery rest = query;
        List<StandingPlan> page;
        do {
            page = plans.list(rest, View.WHOLE_PLANS, company(caller), clock.now());
            page.forEach(plan -> all.add(summaries.of(plan)));
            rest = page.isEmpty() ? rest : rest.after(page.getLast().id());
        } while (page.size() == query.limit());
        return all;
    }

    @Override
    public List<PlanSummary> filedAs(String messageCode, LocalDate from, Caller caller) {
        return filed.list(messageCode, from, company(caller)).stream()
                .map(summaries::of)
                .toList();
    }

    @Override
    public Optional<PlanId> findByFileName(String fileName, Caller caller) {
        return filed.findByFileName(fileName)
                .filter(plan -> Barrier.seesWhole(plan, caller))
                .map(StandingPlan::id);
    }

    private static @Nullable String company(Caller caller) {
        return caller.coordinator() ? null : caller.company().code();
    }

    @Override
    public Optional<PlanView> find(PlanId id, Caller caller) {
        return plans.find(id.standing()).flatMap(plan -> view(plan, plan.version(), caller));
    }

    @Override
    public Optional<PlanView> find(PlanId id, int version, Caller caller) {
        return plans.find(id.standing()).flatMap(plan -> view(plan, version, caller));
    }

    @Override
    public List<PlanVersion> versions(PlanId id, Caller caller) {
        return whole(id, caller)
                .map(plan -> versions.list(plan.id()).stream()
                        .map(version -> Barrier.isFiler(plan, caller) ? version : version.withoutUser())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<List<PlanTransition>> history(PlanId id, Caller caller) {
        return whole(id, caller)
                .map(plan -> stages.of(plan, company(caller), clock.now()).stream()
                        .map(PlanTransition::of)
                        .toList());
    }

    @Override
    public Optional<VersionDiff> diff(PlanId id, int from, int to, Caller caller) {
        return whole(id, caller)
                .flatMap(plan -> versions.file(plan.id(), from))
                .flatMap(before -> versions.file(id.standing(), to)
                        .map(after -> new Difference(Versions.plan(before), Versions.plan(after))
                                .diff(id.standing(), from, to)));
    }

    @Override
    public Optional<List<Fetch>> fetches(PlanId id, Caller caller) {
        return whole(id, caller)
                .map(plan -> fetches.list(plan.id()).stream()
                        .map(fetch -> Barrier.isOwn(fetch.company(), caller) ? fetch : fetch.withoutUser())
                        .toList());
    }

    @Override
    public Optional<ZippedXml> fetch(PlanId id, Fetch.@Nullable Channel channel, Caller caller) {
        return whole(id, caller).flatMap(plan -> fetch(plan, channel, caller));
    }

    @Override
    public Optional<ZippedXml> fetchFiledAs(PlanId id, Fetch.Channel channel, Caller caller) {
        return filed.find(id)
                .filter(plan -> Barrier.seesWhole(plan, caller))
                .flatMap(plan -> fetch(plan, channel, caller));
    }

    private Optional<ZippedXml> fetch(StandingPlan plan, Fetch.@Nullable Channel channel, Caller caller) {
        return fetch(plan, plan.version(), channel, caller);
    }

    private Optional<ZippedXml> fetch(StandingPlan plan, int version, Fetch.@Nullable Channel channel, Caller caller) {
        return versions.file(plan.id().standing(), version).map(file -> {
            ZippedXml delivery = Versions.delivery(file);
            if (channel != null) {
                trail.fetched(plan, version, channel, caller);
            }
            return delivery;
        });
    }

    @Override
    public Optional<ZippedXml> xml(PlanId id, int version, Fetch.@Nullable Channel channel, Caller caller) {
        return whole(id, caller).flatMap(plan -> fetch(plan, version, channel, caller));
    }

    @Override
    public Optional<ZippedXml> original(PlanId id, Caller caller) {
        return whole(id, caller)
                .flatMap(plan -> versions.file(plan.id(), plan.version()))
                .map(file -> new ZippedXml(file.fileName(), file.original()));
    }

    private Optional<StandingPlan> whole(PlanId id, Caller caller) {
        return plans.find(id.standing()).filter(plan -> Barrier.seesWhole(plan, caller));
    }

    private Optional<PlanView> view(StandingPlan plan, int version, Caller caller) {
        if (!Barrier.seesWhole(plan, caller) && !Barrier.isMember(plan, caller)) {
            return Optional.empty();
        }
        return versions.file(plan.id(), version).map(file -> views.of(plan, version, file, caller));
    }
}
