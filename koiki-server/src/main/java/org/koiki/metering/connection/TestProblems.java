package org.koiki.metering.connection;

import java.time.Instant;
import org.koiki.Problem;
import org.koiki.message.Text;
import org.springframework.http.HttpStatus;

/** What can be wrong with a connection test. */
final class TestProblems {
    private TestProblems() {}

    static Problem unknown(String number) {
        String shown = number.replaceAll("[^A-Za-z0-9]", "?");
        return new Problem(
                HttpStatus.NOT_FOUND,
                "ENERGY-TEST-NOT-FOUND",
                new Text("連携テストがありません", "No such connection test"),
                new Text("連携テスト「%s」はありません。".formatted(shown), "There is no connection test %s.".formatted(shown)));
    }

    static Problem notRunning(String area) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "ENERGY-TEST-NOT-RUNNING",
                new Text("実施中の連携テストがありません", "No connection test is running"),
                new Text(
                        "エリア %s で実施中の連携テストはありません。画面またはAPIで開始してください。".formatted(area),
                        "No connection test is running in area %s. Start one on the screen or by the API."
                                .formatted(area)));
    }

    static Problem wrongStage(ConnectionTest test) {
        return new Problem(
                        HttpStatus.CONFLICT,
                        "ENERGY-TEST-WRONG-STAGE",
                        new Text("この操作はできません", "This cannot be done now"),
                        new Text(
                                "連携テスト %s はこの段階（%s）ではこの操作ができません。".formatted(test.number(), test.stage()),
                                "Connection test %s is %s; this cannot be done now."
                                        .formatted(test.number(), test.stage())))
                .with("stage", test.stage().name());
    }

    static Problem alreadyRunning(ConnectionTest test) {
        return new Problem(
                        HttpStatus.CONFLICT,
                        "ENERGY-TEST-RUNNING",
                        new Text("実施中の連携テストがあります", "A connection test is running"),
                        new Text(
                                "エリア %s では連携テスト %s を実施中です。先に終了してください。".formatted(test.area(), test.number()),
                                "Connection test %s is running in area %s. Finish it first."
                                        .formatted(test.number(), test.area())))
                .with("number", test.number());
    }

    static Problem badTime(Instant wished, Instant first, Instant last) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "ENERGY-TEST-TIME",
                new Text("希望日時の誤り", "Wrong time"),
                new Text(
                        "希望日時は %s から %s までです: %s".formatted(first, last, wished),
                        "The time has to lie between %s and %s, not at %s.".formatted(first, last, wished)));
    }

    static Problem badCase(int number) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "ENERGY-TEST-BAD-CASE",
                new Text("事例の番号の誤り", "Bad case"),
                new Text("事例は 1～13 です: %d".formatted(number), "Cases are 1 to 13, not %d.".formatted(number)));
    }
}
