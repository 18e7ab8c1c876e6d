package org.koiki.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.koiki.participant.SeedFiles;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds whatever many actors do, in whatever order, with crashes and jumps of the clock. */
@KoikiTest
class SwitchingModelTests {
    private static final int SHORT = 400;
    private static final int LONG = 100_000;

    private final ApplicationContext hub;
    private final Contracts contracts;
    private final JdbcClient jdbc;

    @Autowired
    SwitchingModelTests(ApplicationContext hub, SeedFiles seeds, Contracts contracts, JdbcClient jdbc) {
        seeds.load("classpath:org/koiki/sandbox/market/");
        this.hub = hub;
        this.contracts = contracts;
        this.jdbc = jdbc;
    }

    @Test
    void nobodyIsSuppliedTwiceOrLeftWithoutASupplier() {
        play(1, SHORT, SHORT);
    }

    @Tag("long")
    @Test
    void nobodyIsOverAHundredThousandSteps() {
        play(2, LONG, 5_000);
    }

    private void play(long seed, int steps, int between) {
        SwitchingModel model = new SwitchingModel(hub, seed);
        for (int played = 0; played < steps; played += between) {
            model.play(between);
            everyPointHasOneSupplier(model);
        }

        assertThat(model.attempts().done()).isGreaterThan(steps / 10);
        assertThat(completed(model)).as("switches").isGreaterThan(steps / 500);
        model.settle();
        assertThat(model.open())
                .as("what never ended; %s", model.attempts().told())
                .isEmpty();
        everyPointHasOneSupplier(model);
        bothHalvesTookEffectOrNone(model);
        theApplicantsWereTold(model);
        theRowsAreWhole(model);
    }

    private int completed(SwitchingModel model) {
        return jdbc.sql("""
                select count(*) from switching.application
                where point = any(?) and kind = 'SWITCH_START' and stage = 'COMPLETED'
                """)
                .param(model.points().toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private void everyPointHasOneSupplier(SwitchingModel model) {
        for (String point : model.points()) {
            Set<LocalDate> left = new HashSet<>(movedOut(point));
            Validity before = null;
            for (var contract : contracts.of(SupplyPointNumber.of(point))) {
                Validity days = contract.terms().days();
                if (before != null) {
                    LocalDate until = before.until();
                    assertThat(until)
                            .as(point + " is supplied twice, "
                                    + model.attempts().told())
                            .isNotNull();
                    assertThat(days.from())
                            .as(point + " is supplied twice, "
                                    + model.attempts().told())
                            .isAfterOrEqualTo(until);
                    assertThat(days.from().equals(until) || left.contains(until))
                            .as(
                                    "%s is left alone from %s to %s, %s",
                                    point, until, days.from(), model.attempts().told())
                            .isTrue();
                }
                before = days;
            }
            LocalDate last = before == null ? null : before.until();
            assertThat(last == null || left.contains(last))
                    .as(point + " is left alone from " + last)
                    .isTrue();
        }
    }

    private List<LocalDate> movedOut(String point) {
        return jdbc.sql("""
                select effective_on from switching.application
                where point = ? and kind = 'MOVE_OUT' and stage = 'COMPLETED'
                """)
                .param(point)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private void bothHalvesTookEffectOrNone(SwitchingModel model) {
        List<String> alone = jdbc.sql("""
                select one.number from switching.application one
                left join switching.application other on other.number = one.partner
                where one.point = any(?) and one.kind in ('SWITCH_START', 'SWITCH_END') and one.stage = 'COMPLETED'
                    and (other.stage is distinct from 'COMPLETED' or other.effective_on is distinct from one.effective_on)
                """)
                .param(model.points().toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(alone).isEmpty();
    }

    private void theApplicantsWereTold(SwitchingModel model) {
        List<String> untold = jdbc.sql("""
                select number || ' ' || stage from switching.application a
                where point = any(?) and stage in ('COMPLETED', 'REFUSED') and not exists (
                    select from notice.notice n where n.company = a.company and n.key like a.number || '/%'
                        and n.kind = 'application.' || lower(a.stage))
                """)
                .param(model.points().toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(untold).isEmpty();
    }

    private void theRowsAreWhole(SwitchingModel model) {
        List<String> broken = jdbc.sql("""
                select number || ' ' || stage from switching.application
                where point = any(?) and not (family in ('LV', 'HV', 'FIT') and point ~ '^[0-9]{22}$'
                    and update_kind in ('NEW', 'CORRECT', 'CANCEL')
                    and (stage <> 'REFUSED' or refusal is not null) and (stage <> 'MATCHED' or partner is not null))
                """)
                .param(model.points().toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(broken).isEmpty();
    }
}
