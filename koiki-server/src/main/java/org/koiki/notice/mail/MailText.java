package org.koiki.notice.mail;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.koiki.calendar.MarketClock;
import org.koiki.notice.Notice;
import org.koiki.notice.feed.Event;
import org.koiki.notice.preference.NoticeKinds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a mail says: the texts {@code mail.…} of the module, filled in. */
@Component
class MailText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(MarketClock.JST);

    private final MessageSource texts;
    private final NoticeKinds kinds;
    private final String hub;

    MailText(MessageSource texts, NoticeKinds kinds, @Value("${koiki.mail.hub-url:}") String hub) {
        this.texts = texts;
        this.kinds = kinds;
        this.hub = hub;
    }

    String subject(Event event, Locale language) {
        return text("mail.subject", language, kind(event, language));
    }

    String body(Event event, Locale language) {
        Notice notice = event.notice();
        String link = hub.isBlank() || notice.link() == null ? "" : hub + notice.link() + "\n\n";
        return text(
                "mail.body",
                language,
                notice.company(),
                kind(event, language),
                english(language) ? notice.en() : notice.ja(),
                TIME.format(event.createdAt()),
                link);
    }

    private String kind(Event event, Locale language) {
        return kinds.find(event.notice().kind())
                .map(kind -> english(language) ? kind.en() : kind.ja())
                .orElse(event.notice().kind());
    }

    private String text(String name, Locale language, Object... values) {
        return texts.getMessage(name, values, language);
    }

    private static boolean english(Locale language) {
        return language.equals(Locale.ENGLISH);
    }
}
