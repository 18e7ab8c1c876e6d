package org.koiki.plan.check;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.FilingWindow;
import org.koiki.calendar.MarketClock;
import org.koiki.message.FileName;
import org.koiki.message.Finding;
import org.koiki.message.Finding.Severity;
import org.koiki.message.Place;
import org.koiki.message.Places;
import org.koiki.message.Plan;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanReading;
import org.koiki.message.SlotSeries;
import org.koiki.participant.MasterData;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.SmallMarket;

/** A sample plan as filed: by whom, when, under which name. By default all is well. */
record Checked(
        SamplePlan sample,
        String company,
        Instant received,
        @Nullable String fileName,
        @Nullable String messageCode) {
    private static final Checks CHECKS = new Checks();

    static Checked of(SamplePlan sample) {
        String sender = sample.plan().head().sender();
        return new Checked(sample, sender.substring(0, 4), jst("2016-05-30T10:00"), null, null);
    }

    Checked by(String other) {
        return new Checked(sample, other, received, fileName, messageCode);
    }

    Checked at(String time) {
        return new Checked(sample, company, jst(time), fileName, messageCode);
    }

    Checked named(String name) {
        return new Checked(sample, company, received, name, messageCode);
    }

    Checked through(String service) {
        return new Checked(sample, company, received, fileName, service);
    }

    List<Finding> findings() {
        PlanReading reading = PlanReader.read(sample.xml());
        return check(requireNonNull(reading.plan()), reading.places());
    }

    /** What the rules say of a plan that did not come from a file. */
    List<Finding> findingsWithoutFile() {
        return check(sample.plan(), new NoPlaces());
    }

    /** What the rules say when nothing but the head can be read. */
    List<Finding> findingsInHead() {
        String faulty = new String(sample.xml(), StandardCharsets.UTF_8).replaceFirst("(<JP06219>01)", "$1x");
        PlanReading reading = PlanReader.read(faulty.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.plan()).isNull();
        return CHECKS.check(requireNonNull(reading.head()), reading.places(), situation());
    }

    private List<Finding> check(Plan plan, Places places) {
        return CHECKS.check(plan, places, situation());
    }

    private Situation situation() {
        MasterData market = SmallMarket.masters();
        var caller = market.company(company, LocalDate.of(2016, 5, 31)).orElseThrow();
        return new Situation(caller, received, market, Checked::window, name(), messageCode);
    }

    List<Finding> faults() {
        return findings().stream()
                .filter(finding -> finding.severity() == Severity.FAULT)
                .toList();
    }

    List<String> codes() {
        return findings().stream().map(Finding::code).toList();
    }

    List<String> faultCodes() {
        return faults().stream().map(Finding::code).toList();
    }

    private @Nullable FileName name() {
        return fileName == null ? null : FileName.read(fileName).name();
    }

    private static Optional<FilingWindow> window(String code, LocalDate day) {
        return switch (code) {
            case "0150", "0250", "0450" -> Optional.of(new FilingWindow(jst("2016-04-01T00:00"), noonBefore(day)));
            case "0160", "0260", "0460" -> Optional.of(new FilingWindow(fiveBefore(day), lastGate(day)));
            default -> Optional.empty();
        };
    }

    private static Instant noonBefore(LocalDate day) {
        return day.minusDays(1).atTime(12, 0).atZone(MarketClock.JST).toInstant();
    }

    private static Instant fiveBefore(LocalDate day) {
        return day.minusDays(1).atTime(17, 0).atZone(MarketClock.JST).toInstant();
    }

    private static Instant lastGate(LocalDate day) {
        return day.atTime(22, 30).atZone(MarketClock.JST).toInstant();
    }

    static Instant jst(String time) {
        return LocalDateTime.parse(time).atZone(MarketClock.JST).toInstant();
    }

    private static final class NoPlaces implements Places {
        @Override
        public Place of(Object part, String element) {
            return new Place(element, 0, 0);
        }

        @Override
        public Place of(SlotSeries series, int slot) {
            return new Place("", 0, 0);
        }
    }
}
