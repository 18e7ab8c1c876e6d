package org.koiki.notice.webhook;

import org.koiki.Problem;
import org.koiki.message.Text;
import org.springframework.http.HttpStatus;

/** What may be wrong with a request about webhooks. */
final class WebhookProblems {
    private static final Text WEBHOOK = new Text("Webhookを登録できません", "The webhook cannot be added");

    private WebhookProblems() {}

    static Problem unknown() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "WEBHOOK_UNKNOWN",
                new Text("Webhookがありません", "No such webhook"),
                new Text("この番号のWebhookはありません。", "There is no webhook of this number."));
    }

    static Problem unknownDelivery() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "DELIVERY_UNKNOWN",
                new Text("再送できません", "It cannot be sent again"),
                new Text("この番号の送信がないか、送信中です。", "There is no delivery of this number, or it is under way."));
    }

    static Problem off() {
        return webhook("WEBHOOKS_OFF", "このハブではWebhookを使えません。", "This hub has no webhooks.");
    }

    static Problem wrongUrl() {
        return webhook(
                "WEBHOOK_URL",
                "インターネットから接続できる https のURLを指定してください。",
                "Give an https URL that leads to the public network.");
    }

    static Problem taken() {
        return webhook("WEBHOOK_TAKEN", "このURLは登録済みです。", "The URL is there already.");
    }

    static Problem tooMany(int most) {
        return webhook("WEBHOOKS_FULL", "Webhookは %d 件までです。".formatted(most), "At most %d webhooks.".formatted(most));
    }

    private static Problem webhook(String code, String ja, String en) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, WEBHOOK, new Text(ja, en));
    }
}
