package org.koiki.switching.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.notice.Notices;
import org.koiki.participant.Role;
import org.koiki.participant.User.Kind;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.bulk.BulkFiles.Checked;
import org.koiki.switching.bulk.BulkLines.Pending;
import org.koiki.switching.bulk.BulkRows.Confirmed;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("Files of applications: judged row by row, filed once each when they are confirmed")
class BulkFilesTests {
    private static final Charset WINDOWS = Charset.forName("windows-31j");
    private static final Caller GAINING = TestCallers.caller("9004", Role.RETAILER);
    private static final Caller LOSING = TestCallers.caller("9001", Role.RETAILER);

    private final ApplicationContext hub;
    private final BulkFiles files;
    private final BulkViews views;
    private final BulkFiling filing;
    private final BulkLines lines;
    private final BulkRows rows;
    private final SuppliedPoints points;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    @Autowired
    BulkFilesTests(ApplicationContext hub, TestClock clock) {
        this.hub = hub;
        files = hub.getBean(BulkFiles.class);
        views = hub.getBean(BulkViews.class);
        filing = hub.getBean(BulkFiling.class);
        lines = hub.getBean(BulkLines.class);
        rows = hub.getBean(BulkRows.class);
        notices = hub.getBean(Notices.class);
        jdbc = hub.getBean(JdbcClient.class);
        transaction = hub.getBean(TransactionTemplate.class);
        points = new SuppliedPoints(hub);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-10-01T10:00:00+09:00");
    }

    @Test
    void theSameFileWithTheSameKeyIsOneFile() {
        byte[] sheet = new SheetOfApplications()
                .start(points.supplied("Э", "2025-10-18"), "2025/10/18")
                .text()
                .getBytes(StandardCharsets.UTF_8);

        Checked first = files.check(sheet, "starts.csv", "key-Э", GAINING);
        Checked again = files.check(sheet, "starts.csv", "key-Э", GAINING);

        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.file()).isEqualTo(first.file());
        assertThatThrownBy(() -> files.check("種類\n".getBytes(StandardCharsets.UTF_8), null, "key-Э", GAINING))
                .hasMessageContaining("SWI-KEY-USED");
        assertThat(files.check(sheet, "starts.csv", "key-Э", LOSING).repeated()).isFalse();
    }

    @Test
    void aSheetSaysOfVisitsAndMenusWhatASingleApplicationSays() {
        String point = points.supplied("ი", "2025-10-18");
        String sheet = """
                種類,供給地点特定番号,区分,希望日,申込者区分,託送約款の承諾,契約電流,工事希望時刻,立会い,立会日,立会者,算定期間
                アンペア変更,%1$s,低圧,2025/10/18,1,はい,40,9時30分,はい,2025/10/17,管理人,
                アンペア変更,%1$s,低圧,2025/10/18,1,はい,40,朝,,,,
                アンペア変更,%1$s,低圧,2025/10/18,1,はい,40,,,,,暦月
                アンペア変更,%1$s,低圧,2025/10/18,1,はい,40,,いいえ,,管理人,
                """.formatted(point);

        BulkFile file = files.check(sheet.getBytes(WINDOWS), "visits.csv", LOSING);
        List<BulkRow> judged =
                views.rows(file.number(), null, null, 100, LOSING).items();

        assertThat(judged)
                .extracting(BulkFilesTests::code)
                .containsExactly("", "SWI-1002 visit.worksTime", "SWI-1405 wheeling", "SWI-1002 visit.witness");
        assertThat(judged.get(1).faults().getFirst().expected()).isEqualTo("hh:mm");
        files.confirm(file.number(), LOSING);
    }

    @Test
    void aSpreadsheetInShiftJisIsJudgedRowByRowAndNothingIsFiled() {
        String first = points.supplied("Ж", "2025-10-18");
        String second = points.supplied("З", "2025-10-18");
        String sheet = new SheetOfApplications()
                .start(first, "2025/10/18")
                .start(first, "2025/10/20")
                .start(second, "2025/10/2")
                .line("開始," + second + ",低圧,2025/13/40,1,はい,はい,電灯,アンペアブレーカー契約,山田太郎,,")
                .line("再点," + second + ",低圧,2025/10/18,1,はい,,電灯,アンペアブレーカー契約,山田太郎,,40")
                .line("開始," + second)
                .line("解約," + second + ",低圧,2025/10/18,1,はい,はい,電灯,アンペアブレーカー契約,山田太郎,,")
                .text();

        BulkFile file = files.check(sheet.getBytes(WINDOWS), "starts.csv", GAINING);
        List<BulkRow> judged =
                views.rows(file.number(), null, null, 100, GAINING).items();

        assertThat(judged)
                .extracting(BulkRow::row, BulkFilesTests::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, ""),
                        org.assertj.core.groups.Tuple.tuple(3, "SWI-2001 date"),
                        org.assertj.core.groups.Tuple.tuple(4, "SWI-1101 date"),
                        org.assertj.core.groups.Tuple.tuple(5, "SWI-1002 date"),
                        org.assertj.core.groups.Tuple.tuple(6, "SWI-1405 ampere"),
                        org.assertj.core.groups.Tuple.tuple(7, "SWI-1404 row"),
                        org.assertj.core.groups.Tuple.tuple(8, "SWI-1002 kind"));
        assertThat(judged.get(0).earliest()).isEqualTo("2025-10-18");
        assertThat(judged.get(2).faults().getFirst().expected()).isEqualTo("2025-10-18");
        assertThat(judged.get(3).faults().getFirst().value()).isEqualTo("2025-13-40");
        assertThat(file.acceptable()).isEqualTo(1);
        assertThat(applications(first)).isZero();
        assertThat(new String(views.csv(file.number(), GAINING), StandardCharsets.UTF_8))
                .contains("SWI-1405,ampere,40");
    }

    @Test
    void jsonCarriesWhatTheSingleApplicationCarries() {
        String point = points.supplied("И", "2025-10-18");
        String json = """
                [{"kind": "MOVE_OUT", "content": {"head": {"supplyPoint": "%1$s", "family": "LV", "date": "2025-10-20",
                  "applicantKind": "1", "termsAccepted": true}, "reason": "REMOVAL", "removal": false, "demolition": false}},
                 {"kind": "MOVE_OUT", "content": {"head": {"supplyPoint": "%1$s", "family": "LV", "date": "2025-10-20",
                  "applicantKind": "1", "termsAccepted": true}, "removal": false, "demolition": false}},
                 {"kind": "MOVE_OUT"}]
                """.formatted(point);

        BulkFile file = files.check(json.getBytes(StandardCharsets.UTF_8), "file.json", LOSING);

        assertThat(views.rows(file.number(), null, null, 100, LOSING).items())
                .extracting(BulkFilesTests::code)
                .containsExactly("", "SWI-1001 reason", "SWI-1001 content");
        assertThat(views.find(file.number(), GAINING)).as("another company's").isEmpty();
    }

    @Test
    void aRowIsFiledOnceThoughTheNodeDiesAfterFilingItAndAnotherGoesOn() {
        List<String> numbers = new ArrayList<>();
        SheetOfApplications sheet = new SheetOfApplications();
        for (char letter = 'α'; letter < 'ε'; letter++) {
            numbers.add(points.supplied(String.valueOf(letter), "2025-10-18"));
            sheet.moveOut(numbers.getLast(), "2025-10-20");
        }
        BulkFile file = files.check(("\uFEFF" + sheet.text()).getBytes(StandardCharsets.UTF_8), "outs.csv", LOSING);
        files.confirm(file.number(), LOSING);
        files.confirm(file.number(), LOSING);
        Confirmed confirmed = new Confirmed(file.number(), "9001", "90013-admin", Kind.PERSON, null, "-");
        Pending first = lines.next(file.number()).orElse(null);

        if (first != null) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        lines.take(file.number(), first.row());
                        throw new IllegalStateException("killed");
                    }))
                    .hasMessage("killed");
        }
        while (rows.find(file.number(), "9001").orElseThrow().stage() != BulkStage.DONE) {
            filing.step(confirmed);
        }

        BulkFile done = views.find(file.number(), LOSING).orElseThrow();
        assertThat(done.filed()).isEqualTo(numbers.size());
        assertThat(numbers).allSatisfy(point -> assertThat(applications(point)).isOne());
        assertThat(notices.unread("9001", 10_000))
                .filteredOn(notice -> notice.key().equals(file.number() + "/done"))
                .hasSize(1);
        assertThat(contentsOf(file.number())).isZero();
    }

    @Test
    void relaysAreJudgedAndRegisteredOnceEachByFileAsWell() {
        String first = points.supplied("I", "2025-10-18");
        String second = points.supplied("J", "2025-10-18");
        String sheet = """
                種類,供給地点特定番号,区分,希望日,需要者指定日,契約番号,契約名義,住所,工事
                廃止取次,%1$s,低圧,2025/10/18,はい,0123456789,山田太郎,東京都千代田区丸の内1-2-3,
                取次,%1$s,低圧,2025/10/18,はい,0123456789,山田太郎,東京都千代田区丸の内1-2-3,
                取次,%2$s,低圧,2025/10/2,はい,0123456789,山田太郎,東京都千代田区丸の内1-2-3,
                取次,%2$s,低圧,2025/10/18,はい,,山田太郎,東京都千代田区丸の内1-2-3,
                取次,%2$s,低圧,2025/10/18,はい,0123456789,山田太郎,東京都千代田区丸の内1-2-3,なし
                """.formatted(first, second);

        BulkFile file = files.check(sheet.getBytes(WINDOWS), "relays.csv", GAINING);

        assertThat(views.rows(file.number(), null, null, 100, GAINING).items())
                .extracting(BulkFilesTests::code)
                .containsExactly(
                        "", "SWI-2010 supplyPoint", "SWI-1101 wishedOn", "SWI-1001 contractNumber", "SWI-1405 works");
        assertThat(relays(first)).as("nothing is registered yet").isZero();
        files.confirm(file.number(), GAINING);
        new BulkWork(hub).finish(file.number(), GAINING);
        BulkRow registered = views.rows(file.number(), BulkOutcome.FILED, null, 100, GAINING)
                .items()
                .getFirst();
        assertThat(registered.kind()).isEqualTo("RELAY");
        assertThat(registered.relay()).startsWith("R");
        assertThat(relays(first)).isOne();
        assertThat(relays(second)).isZero();
        assertThat(contentsOf(file.number())).isZero();
        assertThat(new String(views.csv(file.number(), GAINING), StandardCharsets.UTF_8))
                .contains(String.valueOf(registered.relay()));
    }

    @Test
    void aRelayInJsonIsTheBodyOfTheSingleOne() {
        String point = points.supplied("K", "2025-10-18");
        String json = """
                [{"kind": "RELAY", "content": {"supplyPoint": "%s", "family": "LV", "wishedOn": "2025-10-18", "appointed": true,
                  "contractNumber": "0123456789", "customerName": "山田太郎", "address": "東京都千代田区丸の内1-2-3"}},
                 {"kind": "RELAY", "content": {"family": "LV", "wishedOn": "2025-10-18", "appointed": true}}]
                """.formatted(point);

        BulkFile file = files.check(json.getBytes(StandardCharsets.UTF_8), "relays.json", GAINING);

        List<BulkRow> rows = views.rows(file.number(), null, null, 100, GAINING).items();
        assertThat(rows).extracting(BulkFilesTests::code).containsExactly("", "SWI-1001 supplyPoint");
        assertThat(rows.getFirst().earliest()).isEqualTo("2025-10-18");
        files.discard(file.number(), GAINING);
        assertThat(relays(point)).isZero();
    }

    @Test
    void whatIsGivenUpIsNeverFiled() {
        String point = points.supplied("К", "2025-10-18");
        BulkFile file = files.check(
                new SheetOfApplications().moveOut(point, "20251020").text().getBytes(WINDOWS), null, LOSING);

        files.discard(file.number(), LOSING);

        assertThatThrownBy(() -> files.confirm(file.number(), LOSING)).hasMessageContaining("SWI-WRONG-STAGE");
        assertThat(applications(point)).isZero();
        assertThat(contentsOf(file.number())).isZero();
    }

    private static String code(BulkRow row) {
        return row.faults().isEmpty()
                ? ""
                : row.faults().getFirst().code() + " " + row.faults().getFirst().field();
    }

    private long applications(String point) {
        return count("select count(*) from switching.application where point = ?", point);
    }

    private long relays(String point) {
        return count("select count(*) from switching.relay where point = ?", point);
    }

    private long contentsOf(String file) {
        return count("select count(*) from switching.bulk_row where file = ? and content is not null", file);
    }

    private long count(String sql, String what) {
        return jdbc.sql(sql).param(what).query((row, number) -> row.getLong(1)).single();
    }
}
