package org.koiki.participant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.Company;
import org.koiki.participant.MasterKind;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.koiki.participant.Validity;
import org.koiki.participant.check.MastersRefused;
import org.koiki.testing.Await;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
class MasterChangesTests {
    private static final Actor BY = new Actor("70013", "70013-admin", null, "127.0.0.1");
    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2016, 7, 1);
    private static int count;

    @Autowired
    MasterChanges changes;

    @Autowired
    StoredMasters masters;

    @Autowired
    MasterTables tables;

    @Autowired
    Revisions revisions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private String code;

    @BeforeEach
    void aCompany() {
        code = "M%03d".formatted(++count);
        changes.put(company("初", APRIL, null), BY);
    }

    @Test
    void showsAChangeAtOnceOnTheNodeThatMadeIt() {
        changes.put(company("改", JUNE, null), BY);

        assertThat(name(APRIL)).isEqualTo("初");
        assertThat(name(JUNE.minusDays(1))).isEqualTo("初");
        assertThat(name(JUNE)).isEqualTo("改");
    }

    @Test
    void showsAChangeOnOtherNodesSoon() {
        StoredMasters there = new StoredMasters(tables, revisions);
        assertThat(there.current().company(code, JUNE)).isPresent();

        changes.end(MasterKind.COMPANIES, code, JUNE, BY);

        Await.until(
                "the other node shows it",
                () -> there.current().company(code, JUNE).isEmpty());
    }

    @Test
    void leavesTheDaysAroundAChangeAsTheyWere() {
        changes.put(company("改", JUNE, JULY), BY);

        assertThat(name(JUNE.minusDays(1))).isEqualTo("初");
        assertThat(name(JUNE)).isEqualTo("改");
        assertThat(name(JULY)).isEqualTo("初");
    }

    @Test
    void correctsAFutureRecord() {
        changes.put(company("誤", JUNE, null), BY);
        changes.put(company("正", JUNE, null), BY);

        assertThat(name(JULY)).isEqualTo("正");
        assertThat(tables.history(MasterKind.COMPANIES, code))
                .extracting(version -> ((Company) version.record()).name())
                .contains("誤");
    }

    @Test
    void endsARecord() {
        changes.end(MasterKind.COMPANIES, code, JUNE, BY);

        assertThat(masters.current().company(code, JUNE.minusDays(1))).isPresent();
        assertThat(masters.current().company(code, JUNE)).isEmpty();
    }

    @Test
    void showsTheMastersAsTheyStoodAtAFormerTime() {
        var before = clock.now();
        clock.set(before.plusSeconds(3600));
        changes.put(company("改", APRIL, null), BY);

        assertThat(masters.asOf(before).company(code, APRIL).orElseThrow().name())
                .isEqualTo("初");
        assertThat(name(APRIL)).isEqualTo("改");
    }

    @Test
    void keepsWhoChangedWhatAndWhen() {
        long revision = changes.put(company("改", JUNE, null), BY);

        MasterVersion newest = tables.history(MasterKind.COMPANIES, code).getFirst();
        assertThat(newest)
                .isEqualTo(new MasterVersion(
                        company("改", JUNE, null), revision, null, TestClock.START, "70013", "70013-admin"));
        assertThat(jdbc.sql(
                                "select detail from audit.entry where action = 'master.put' and subject = ? order by id desc")
                        .param("companies/" + code)
                        .query(String.class)
                        .list())
                .first()
                .asString()
                .contains("2016-06-01");
    }

    @Test
    void changesNothingWhenARuleIsBroken() {
        var before = masters.current();
        Operator stray = new Operator("X9996", "X999", "迷子", "06", new Validity(APRIL, null));

        assertThatThrownBy(() -> changes.put(stray, BY))
                .isInstanceOf(MastersRefused.class)
                .hasMessageContaining(
                        "MST-0302 operators X9996: X999 is not known among the companies from 2016-04-01");
        assertThat(masters.current()).isSameAs(before);
    }

    @Test
    void doesNotEndWhatOthersStillNeed() {
        changes.put(new Operator(code + "6", code, "関西", "06", new Validity(APRIL, null)), BY);

        assertThatThrownBy(() -> changes.end(MasterKind.COMPANIES, code, JUNE, BY))
                .isInstanceOf(MastersRefused.class)
                .hasMessageContaining("from 2016-06-01");
    }

    @Test
    void neverLosesAFormerRow() {
        changes.put(company("改", JUNE, JULY), BY);
        changes.end(MasterKind.COMPANIES, code, APRIL, BY);

        assertThat(tables.history(MasterKind.COMPANIES, code))
                .hasSize(4)
                .allMatch(version -> version.replaced() != null);
    }

    private String name(LocalDate day) {
        return masters.current().company(code, day).orElseThrow().name();
    }

    private Company company(String name, LocalDate from, @Nullable LocalDate until) {
        return new Company(code, name, "Sample", Set.of(Role.RETAILER), new Validity(from, until));
    }
}
