package org.koiki.notice.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.koiki.notice.delivery.Delivery;
import org.koiki.notice.delivery.NotDelivered;
import org.koiki.notice.delivery.Sender;
import org.koiki.notice.feed.Event;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends one mail. All tries of a delivery have the same Message-ID, by which a receiver knows a mail that came twice. */
final class MailSender implements Sender {
    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final JavaMailSender server;
    private final MailText text;
    private final InternetAddress from;

    MailSender(JavaMailSender server, MailText text, InternetAddress from) {
        this.server = server;
        this.text = text;
        this.from = from;
    }

    @Override
    public String send(Delivery delivery) {
        try {
            server.send(message(delivery));
            return "OK";
        } catch (MailException | MessagingException e) {
            throw new NotDelivered(e);
        }
    }

    private MimeMessage message(Delivery delivery) throws MessagingException {
        Event event = delivery.event();
        Locale language = Locale.of(String.valueOf(delivery.language()));
        MimeMessage message = server.createMimeMessage();
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(delivery.target(), true));
        message.setSubject(text.subject(event, language).replaceAll("\\p{Cntrl}+", " "), CHARSET);
        message.setText(text.body(event, language), CHARSET);
        message.setHeader("Message-ID", id(delivery));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String id(Delivery delivery) {
        long told = delivery.event().createdAt().toEpochMilli();
        String domain = from.getAddress().replaceFirst(".*@", "");
        return "<koiki.%d.%d@%s>".formatted(delivery.id(), told, domain);
    }
}
