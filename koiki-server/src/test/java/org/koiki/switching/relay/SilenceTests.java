package org.koiki.switching.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.access.Caller;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Family;
import org.koiki.switching.NightPieces;
import org.koiki.switching.RelayStage;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.rule.Limits;
import org.koiki.switching.rule.OwnTables;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("What silence comes to, and from when on the old retailer knows the new one, are rules that are data")
class SilenceTests {
    private static final Caller GAINING = TestCallers.caller("9004", Role.RETAILER);
    private static final LocalDate WISHED = LocalDate.of(2016, 4, 18);

    private final ApplicationContext hub;
    private final RelayRows rows;
    private final RelayNotices notices;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    @TempDir
    private Path folder;

    @Autowired
    SilenceTests(ApplicationContext hub, TestClock clock) {
        this.hub = hub;
        rows = hub.getBean(RelayRows.class);
        notices = hub.getBean(RelayNotices.class);
        transaction = hub.getBean(TransactionTemplate.class);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2016-04-01T10:00:00+09:00");
    }

    @Test
    void silenceThatConsentsIsAnnouncedAndToldToBothRetailers() throws IOException {
        Limits consenting = with("relay.silence,ACCEPTED,2016-03-01,,I,");
        Relay relay = registered();

        run(new RelayReminder(rows, notices, consenting), relay.deadlines().remindOn());
        run(
                new RelayLapse(
                        rows, notices, hub.getBean(SwitchingTrail.class), consenting, hub.getBean(NightPieces.class)),
                relay.deadlines().lapseOn().plusDays(1));

        assertThat(rows.find(relay.number()).orElseThrow().stage()).isInstanceOf(RelayStage.Accepted.class);
        assertThat(told("9001", relay))
                .anySatisfy(text -> assertThat(text).contains("判断がなければ OKになります"))
                .anySatisfy(text -> assertThat(text).contains("判断がなかったため、OK として扱われます"));
        assertThat(told("9004", relay)).anySatisfy(text -> assertThat(text).contains("判断はOKです"));
    }

    @Test
    void theOldRetailerLearnsOfTheNewOneWhenTheRuleSays() throws IOException {
        RelayStage waiting = new RelayStage.AwaitingDecision(clock.now());
        RelayStage accepted = new RelayStage.Accepted(clock.now());
        RelayStage matched = new RelayStage.Matched(clock.now());
        List<RelayStage> stages = List.of(waiting, accepted, matched);

        assertThat(shown("REGISTRATION", stages)).containsExactly(true, true, true);
        assertThat(shown("DECISION", stages)).containsExactly(false, true, true);
        assertThat(shown("MATCH", stages)).containsExactly(false, false, true);
        assertThat(shown("NEVER", stages)).containsExactly(false, false, false);
    }

    private List<Boolean> shown(String rule, List<RelayStage> stages) throws IOException {
        Barrier barrier = new Barrier(with("relay.newRetailerShownFrom," + rule + ",2016-03-01,,I,"));
        return stages.stream()
                .map(stage -> barrier.showsNewRetailer(stage, WISHED))
                .toList();
    }

    private Relay registered() {
        String point = new SuppliedPoints(hub).supplied("ქ", WISHED.toString());
        RelayContent content = new RelayContent(
                point, Family.LV, WISHED, false, "0123456789", "山田太郎", null, "東京都千代田区丸の内1-2-3", null, null, null);
        return hub.getBean(Relays.class).register(content, null, GAINING).relay();
    }

    private Limits with(String line) throws IOException {
        Files.writeString(folder.resolve("switching-limits.csv"), "name,value,from,until,mark,source\n" + line + "\n");
        return Limits.load(OwnTables.in(folder));
    }

    private void run(DueTask task, LocalDate day) {
        transaction.executeWithoutResult(status -> task.run(new Due(task.kind(), day.toString(), clock.now())));
    }

    private List<String> told(String company, Relay relay) {
        return hub.getBean(Notices.class).unread(company, 10_000).stream()
                .map(Notice::ja)
                .filter(text -> text.contains(relay.number()))
                .toList();
    }
}
