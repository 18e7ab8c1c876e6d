package org.koiki.metering.connection;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.metering.delivery.HubSignature;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The result of a connection test as one HTML file that needs nothing else. Its last line is a comment with the hub's detached
 * signature of all bytes before that line.
 */
@Component
class TestReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'JST'").withZone(MarketClock.JST);
    private static final String STYLE =
            "body{font:14px sans-serif;margin:2em;max-width:60em}table{border-collapse:collapse;"
                    + "width:100%}th,td{border:1px solid #999;padding:.3em .5em;text-align:left;vertical-align:top}"
                    + ".RIGHT{color:#060}.WRONG{color:#a00;font-weight:bold}.WAITING{color:#555}small{color:#555}";

    private final HubSignature signature;

    TestReport(HubSignature signature) {
        this.signature = signature;
    }

    ResponseEntity<byte[]> answer(TestView view) {
        String name = "connection-test-" + view.test().number() + ".html";
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(signed(view));
    }

    byte[] signed(TestView view) {
        String html = html(view);
        String jws = signature.of(html.getBytes(StandardCharsets.UTF_8));
        return (html + "<!-- JWS-Signature: " + jws + " -->\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String html(TestView view) {
        ConnectionTest test = view.test();
        StringBuilder cases = new StringBuilder();
        view.cases().forEach(one -> cases.append(row(one)));
        return """
                <!DOCTYPE html>
                <html lang="ja"><head><meta charset="utf-8"><title>連携テスト %1$s</title><style>%2$s</style></head><body>
                <h1>連携テスト結果 <small>Connection test</small> %1$s</h1>
                <table><tr><th>エリア / area</th><td>%3$s</td><th>事業者 / operator</th><td>%4$s</td></tr>
                <tr><th>開始 / started</th><td>%5$s</td><th>終了 / finished</th><td>%6$s</td></tr>
                <tr><th>合格 / passed</th><td>%7$d / %8$d</td><th>段階 / stage</th><td>%9$s</td></tr></table>
                <h2>事例 <small>Cases</small></h2>
                <table><tr><th>#</th><th>事例 / case</th><th>結果 / result</th><th>確認項目 / checks</th></tr>
                %10$s</table></body></html>
                """.formatted(
                        test.number(),
                        STYLE,
                        test.area(),
                        htmlEscape(test.receiver()),
                        time(test.startedAt()),
                        time(test.finishedAt()),
                        view.passed(),
                        view.cases().size(),
                        test.stage(),
                        cases);
    }

    private static String row(CaseView one) {
        StringBuilder checks = new StringBuilder();
        one.checks()
                .forEach(check -> checks.append("<div class=\"%s\">%s %s</div>"
                        .formatted(check.state(), sign(check.state()), both(check.text()))));
        return "<tr><td>%d</td><td>%s</td><td class=\"%s\">%s</td><td>%s</td></tr>\n"
                .formatted(one.number(), both(one.title()), one.getState(), word(one.getState()), checks);
    }

    private static String both(Text text) {
        return htmlEscape(text.ja()) + " <small>" + htmlEscape(text.en()) + "</small>";
    }

    private static String sign(Check.State state) {
        return switch (state) {
            case RIGHT -> "✓";
            case WRONG -> "✗";
            case WAITING -> "–";
        };
    }

    private static String word(Check.State state) {
        return switch (state) {
            case RIGHT -> "合格 / passed";
            case WRONG -> "不合格 / failed";
            case WAITING -> "未完了 / open";
        };
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "–" : TIME.format(at);
    }
}
