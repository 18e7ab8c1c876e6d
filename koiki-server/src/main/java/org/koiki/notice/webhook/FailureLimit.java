package org.koiki.notice.webhook;

import java.time.Clock;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.notice.webhook.WebhookRows.Target;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Switches a webhook off after {@code koiki.webhooks.failures} failed tries in a row, and tells its company. */
@Component
class FailureLimit {
    private final WebhookRows rows;
    private final Notices notices;
    private final Clock clock;
    private final int most;

    FailureLimit(WebhookRows rows, Notices notices, Clock clock, @Value("${koiki.webhooks.failures}") int most) {
        this.rows = rows;
        this.notices = notices;
        this.clock = clock;
        this.most = most;
    }

    @Transactional
    public void count(String webhook, Target target) {
        if (rows.failed(webhook, most)) {
            notices.tell(new Notice(
                    target.company(),
                    "webhook.disabled",
                    webhook + ":" + clock.instant(),
                    "Webhook（%s）への送信が %d 回続けて失敗したため、停止しました。".formatted(target.url(), most),
                    "The webhook %s failed %d times in a row and is switched off.".formatted(target.url(), most),
                    "/notices/webhooks"));
        }
    }
}
