package org.koiki.plan.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.DueList;
import org.koiki.calendar.store.DueRun;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanState;
import org.koiki.plan.PlanTransition;
import org.koiki.plan.PlanTransition.State;
import org.koiki.plan.Plans;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.intake.Filings;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@DisplayName("At noon all plans are compared; when a slot closes, what is in dispute in it goes on record")
class CourseOfTheDayTests {
    private static final String DAY = "2016-05-10";
    private static final PlanId PLAN = PlanId.parse("0250-20160510-LZ016").orElseThrow();

    private final SampleFiler filer;
    private final PlanCalendar calendar;
    private final DueList list;
    private final DueRun due;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    CourseOfTheDayTests(
            Filings filings,
            SeedFiles seeds,
            PlanCalendar calendar,
            DueList list,
            DueRun due,
            Plans plans,
            JdbcClient jdbc,
            TestClock clock) {
        this.filer = new SampleFiler(filings, clock, seeds);
        this.calendar = calendar;
        this.list = list;
        this.due = due;
        this.plans = plans;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void theDueListLeadsAPlanThroughItsDay() {
        clock.set("2016-05-09T10:00:00+09:00");
        calendar.schedule(LocalDate.parse(DAY), list);
        filer.file(SampleFiler.demandOn(DAY));
        filer.file(SampleFiler.backupOn(DAY));
        filer.file(SampleFiler.generationOn(DAY).add("sales.total", 20, 10).add("sales.rows[0].energy", 20, 10));

        until("2016-05-09T11:59:59.999+09:00");
        assertThat(state()).isEqualTo(PlanState.SUBMITTED);

        until("2016-05-09T12:00:00+09:00");
        assertThat(state()).isEqualTo(PlanState.MISMATCHED);

        until("2016-05-10T08:29:59.999+09:00");
        assertThat(frozen()).isEmpty();

        until("2016-05-10T08:30:00+09:00");
        assertThat(frozen()).containsExactly("20 10 AS_FILED 2016-05-10 08:30:00");

        until("2016-05-10T22:30:00+09:00");
        assertThat(state()).isEqualTo(PlanState.CLOSED);
        assertThat(frozen()).hasSize(1);
        assertThat(plans.history(PLAN, SampleFiler.tso()).orElseThrow())
                .extracting(PlanTransition::state, PlanTransition::at)
                .containsExactly(
                        tuple(State.RECEIVED, at("2016-05-09T10:00:00+09:00")),
                        tuple(State.SUBMITTED, at("2016-05-09T10:00:00+09:00")),
                        tuple(State.MISMATCHED, at("2016-05-09T12:00:00+09:00")),
                        tuple(State.CLOSED, at("2016-05-10T22:30:00+09:00")));
    }

    @Test
    void aRefusedFileStaysWithItsFiler() {
        clock.set("2016-05-11T10:00:00+09:00");
        SamplePlan good = SampleFiler.demandOn("2016-05-12");
        filer.file(good);
        filer.file(SampleFiler.demandOn("2016-05-12").add("demand", 3, 5));
        PlanId plan = PlanId.parse("0250-20160512-LZ016").orElseThrow();

        assertThat(plans.history(plan, SampleFiler.callerOf(good)).orElseThrow())
                .extracting(PlanTransition::state)
                .containsExactly(State.RECEIVED, State.SUBMITTED, State.RECEIVED, State.REFUSED);
        assertThat(plans.history(plan, SampleFiler.tso()).orElseThrow())
                .extracting(PlanTransition::state)
                .containsExactly(State.RECEIVED, State.SUBMITTED);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private void until(String time) {
        clock.set(time);
        due.run();
    }

    private PlanState state() {
        return plans.find(PLAN, SampleFiler.tso()).orElseThrow().summary().state();
    }

    private List<String> frozen() {
        return jdbc.sql("""
                select concat_ws(' ', slot, sold - bought, rule, frozen_at at time zone 'Asia/Tokyo') from plan.frozen
                where target_date = ?::date and buyer = 'LZ016' and seller = 'PZ216'
                """).param(DAY).query((row, number) -> row.getString(1)).list();
    }
}
