package org.koiki.notice.webhook;

import java.time.Clock;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.koiki.notice.delivery.Delivery;
import org.koiki.notice.delivery.NotDelivered;
import org.koiki.notice.delivery.Sender;
import org.koiki.notice.webhook.WebhookRows.Target;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts an event as the feed shows it, signed on the system clock. All tries of a delivery have the same number. */
@Component
class WebhookSender implements Sender {
    private final WebhookRows rows;
    private final Secrets secrets;
    private final Poster poster;
    private final FailureLimit limit;
    private final JsonMapper json;
    private final Clock clock;

    WebhookSender(WebhookRows rows, Secrets secrets, Poster poster, FailureLimit limit, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.poster = poster;
        this.limit = limit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String send(Delivery delivery) {
        Target target = rows.target(delivery.target()).orElseThrow(() -> new NotDelivered("removed"));
        try {
            String result = poster.post(request(delivery, target));
            rows.worked(delivery.target());
            return result;
        } catch (NotDelivered e) {
            limit.count(delivery.target(), target);
            throw e;
        }
    }

    private HttpPost request(Delivery delivery, Target target) {
        byte[] body = json.writeValueAsBytes(delivery.event());
        long timestamp = clock.instant().getEpochSecond();
        HttpPost request = new HttpPost(target.url());
        request.setHeader("Koiki-Delivery", delivery.id());
        request.setHeader("Koiki-Timestamp", timestamp);
        request.setHeader(
                "Koiki-Signature", Signature.of(secrets.open(target.company(), target.secret()), timestamp, body));
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return request;
    }
}
