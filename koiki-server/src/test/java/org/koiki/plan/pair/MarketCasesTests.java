package org.koiki.plan.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Finding;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.Filer;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Role;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.PlanId;
import org.koiki.plan.Plans;
import org.koiki.plan.Receipt;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.exchange.ExchangeResults;
import org.koiki.plan.intake.Filings;
import org.koiki.plan.intake.Submission.ClosedSlots;
import org.koiki.plan.pair.MarketCase.Step;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Market days that a market expert can check by hand, in {@code src/test/resources/market-cases}. */
@KoikiTest
class MarketCasesTests {
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 5, 20);

    private final SampleFiler filer;
    private final Comparison comparison;
    private final GateClosing gates;
    private final ExchangeResults results;
    private final PairStore pairs;
    private final FrozenSlots frozen;
    private final Plans plans;
    private final Notices notices;
    private final Masters masters;
    private final TestClock clock;

    private LocalDate day = FIRST_DAY;

    @Autowired
    MarketCasesTests(
            Filings filings,
            SeedFiles seeds,
            Comparison comparison,
            GateClosing gates,
            ExchangeResults results,
            PairStore pairs,
            FrozenSlots frozen,
            Plans plans,
            Notices notices,
            Masters masters,
            TestClock clock) {
        this.filer = new SampleFiler(filings, clock, seeds);
        this.comparison = comparison;
        this.gates = gates;
        this.results = results;
        this.pairs = pairs;
        this.frozen = frozen;
        this.plans = plans;
        this.notices = notices;
        this.masters = masters;
        this.clock = clock;
    }

    static Stream<MarketCase> cases() {
        return MarketCase.all();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsAsTheStorySays(MarketCase story) {
        day = FIRST_DAY.plusDays(MarketCase.all().map(MarketCase::name).toList().indexOf(story.name()));

        for (Step step : story.steps()) {
            try {
                take(step);
            } catch (AssertionError e) {
                throw new AssertionError(story.name() + " line " + step.line() + ": " + e.getMessage(), e);
            }
        }
    }

    private void take(Step step) {
        switch (step.word()) {
            case "time" -> setTime(step.rest());
            case "plan" ->
                assertThat(file(step.rest(), ClosedSlots.REFUSE).findings())
                        .filteredOn(finding -> finding.severity() == Finding.Severity.FAULT)
                        .isEmpty();
            case "open" ->
                assertThat(file(step.rest(), ClosedSlots.KEEP).accepted()).isTrue();
            case "results" -> load(step.rest().split(": ", 2));
            case "refused" -> refused(step.rest().split(" → "));
            case "pair" -> pair(step.rest().split("\\s+", 4));
            case "none" -> none(step.rest().split("\\s+"));
            case "gate" -> gates.close(day, Integer.parseInt(step.rest()), clock.now());
            case "frozen" -> frozen(step.rest().split("\\s+"));
            case "state" -> state(step.rest().split("\\s+"));
            case "told" -> told(step.rest().split("\\s+", 3));
            default -> throw new IllegalArgumentException("line " + step.line() + ": " + step.word());
        }
    }

    /** {@code D-1 12:00}. */
    private void setTime(String text) {
        String[] parts = text.split("\\s+");
        LocalDate date = parts[0].equals("D") ? day : day.minusDays(Long.parseLong(parts[0].substring(2)));
        clock.set(LocalTime.parse(parts[1]).atDate(date).atZone(MarketClock.JST).toInstant());
        comparison.run();
    }

    private Receipt file(String text, ClosedSlots closedSlots) {
        String[] parts = text.split("\\s+", 2);
        boolean intraday = parts[1].startsWith("intraday ");
        String trades = parts[1].replaceFirst("^intraday ", "");
        SamplePlan plan = new CasePlans(masters.current(), day).plan(parts[0], intraday, trades);
        Receipt receipt = filer.file(SampleFiler.zip(plan), SampleFiler.callerOf(plan), closedSlots);
        comparison.run();
        return receipt;
    }

    /** {@code JSPT3: LZ016 bought 100 except 7:90; LZ026 sold 5}. */
    private void load(String[] parts) {
        byte[] csv = new CaseResults(masters.current(), day).csv(parts[0], parts[1]);
        results.load(day, csv, TestCallers.caller("70013", Role.COORDINATOR).actor());
        comparison.run();
    }

    private void refused(String[] parts) {
        Receipt receipt = file(parts[0], ClosedSlots.REFUSE);

        assertThat(receipt.accepted()).isFalse();
        assertThat(receipt.findings()).extracting(Finding::code).contains(parts[1].strip());
    }

    /** {@code BUYER SELLER MATCHES} or {@code BUYER SELLER MISMATCHED 7,8}. */
    private void pair(String[] parts) {
        Pair pair = pairs.find(day, parts[0], parts[1]).orElseThrow().pair();

        assertThat(pair.disagrees() ? "MISMATCHED" : "MATCHES").isEqualTo(parts[2]);
        if (parts.length > 3) {
            int[] slots = Arrays.stream(parts[3].split(","))
                    .flatMapToInt(MarketCasesTests::range)
                    .toArray();
            assertThat(pair.mismatches()).containsExactly(slots);
        }
    }

    private static IntStream range(String text) {
        String[] ends = text.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    private void none(String[] parts) {
        assertThat(pairs.find(day, parts[0], parts[1])).isEmpty();
    }

    /** {@code BUYER SELLER 46-48} or {@code BUYER SELLER nothing}. */
    private void frozen(String[] parts) {
        int[] slots = parts[2].equals("nothing")
                ? new int[0]
                : Arrays.stream(parts[2].split(","))
                        .flatMapToInt(MarketCasesTests::range)
                        .toArray();

        assertThat(frozen.of(day, parts[0], parts[1]).stream()
                        .mapToInt(FrozenSlots.Frozen::slot)
                        .toArray())
                .containsExactly(slots);
    }

    private void state(String[] parts) {
        assertThat(plans.find(id(parts[0]), TestCallers.caller("70013", Role.COORDINATOR, "PLAN_VIEW"))
                        .orElseThrow()
                        .summary()
                        .state())
                .hasToString(parts[1]);
    }

    /** {@code FILER plan.mismatched 2 times}. */
    private void told(String[] parts) {
        String company = company(parts[0]);
        List<Notice> told = notices.unread(company, 10_000).stream()
                .filter(notice -> notice.kind().equals(parts[1]))
                .filter(notice -> notice.key().startsWith(id(parts[0]) + "/"))
                .toList();

        assertThat(told).hasSize(Integer.parseInt(parts[2].split(" ")[0]));
    }

    private PlanId id(String filer) {
        boolean demand = masters.current().filer(filer, day).isEmpty();
        String code = demand ? "0250" : filer.startsWith("PN") ? "0450" : "0150";
        return new PlanId(code, day, filer);
    }

    private String company(String filer) {
        MasterData now = masters.current();
        String operator = now.filer(filer, day)
                .map(Filer::operator)
                .orElseGet(() -> now.group(filer, day).orElseThrow().lead());
        return now.operator(operator, day).orElseThrow().company();
    }
}
