package org.koiki.metering.connection;

import java.util.Map;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.springframework.stereotype.Component;

/** Tells TSO and retailer how a connection test goes on. */
@Component
class TestNotices {
    private final Notices notices;

    TestNotices(Notices notices) {
        this.notices = notices;
    }

    void requested(ConnectionTest test) {
        String time = local(test);
        tell(
                test.tso(),
                "connectionTest.requested",
                test,
                new Text(
                        "事業者 %s が連携テスト %s を %s に希望しています。".formatted(test.receiver(), test.number(), time),
                        "Operator %s asks for connection test %s on %s."
                                .formatted(test.receiver(), test.number(), time)));
    }

    void decided(ConnectionTest test, boolean confirmed) {
        tell(
                test.company(),
                "connectionTest.decided",
                test,
                confirmed
                        ? new Text(
                                "連携テスト %s の日時が確定しました。".formatted(test.number()),
                                "The time of connection test %s is confirmed.".formatted(test.number()))
                        : new Text(
                                "連携テスト %s の日時は承諾されませんでした。".formatted(test.number()),
                                "The time of connection test %s does not suit the TSO.".formatted(test.number())));
    }

    void finished(ConnectionTest test, long passed) {
        tell(
                test.tso(),
                "connectionTest.finished",
                test,
                new Text(
                        "事業者 %s の連携テスト %s が終了しました（合格 %d/%d）。"
                                .formatted(test.receiver(), test.number(), passed, TestCase.values().length),
                        "Connection test %s of operator %s is finished (%d of %d cases passed)."
                                .formatted(test.number(), test.receiver(), passed, TestCase.values().length)));
    }

    private void tell(String company, String kind, ConnectionTest test, Text text) {
        notices.tell(new Notice(
                company,
                kind,
                test.number(),
                text.ja(),
                text.en(),
                "/energy/tests/" + test.number(),
                Map.of("number", test.number(), "area", test.area(), "receiver", test.receiver())));
    }

    private static String local(ConnectionTest test) {
        return test.bookedFor() == null
                ? ""
                : test.bookedFor()
                        .atZone(MarketClock.JST)
                        .toLocalDateTime()
                        .toString()
                        .replace('T', ' ');
    }
}
