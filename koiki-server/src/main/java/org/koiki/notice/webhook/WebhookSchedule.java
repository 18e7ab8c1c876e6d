package org.koiki.notice.webhook;

import java.time.Duration;
import org.koiki.Rounds;
import org.koiki.notice.delivery.Outbox;
import org.koiki.notice.delivery.Outboxes;
import org.koiki.notice.delivery.Way;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookSchedule {
    private static final int AT_A_TIME = 32;

    @Bean
    Outbox webhookOutbox(Outboxes outboxes, WebhookSender sender) {
        return outboxes.open(Way.WEBHOOK, sender, AT_A_TIME);
    }

    @Bean
    Rounds posting(Outbox webhookOutbox) {
        return Rounds.every(Duration.ofSeconds(1), "webhooks", webhookOutbox::send);
    }
}
