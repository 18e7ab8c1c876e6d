package org.koiki.notice.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.koiki.Rounds;
import org.koiki.notice.delivery.Outbox;
import org.koiki.notice.delivery.Outboxes;
import org.koiki.notice.delivery.Way;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail goes out where a mail server is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailSchedule {
    private static final int AT_A_TIME = 4;

    @Bean
    Outbox mailOutbox(Outboxes outboxes, JavaMailSender server, MailText text, @Value("${koiki.mail.from}") String from)
            throws AddressException {
        return outboxes.open(Way.MAIL, new MailSender(server, text, new InternetAddress(from, true)), AT_A_TIME);
    }

    @Bean
    Rounds mailing(Outbox mailOutbox) {
        return Rounds.every(Duration.ofSeconds(1), "mail", mailOutbox::send);
    }
}
