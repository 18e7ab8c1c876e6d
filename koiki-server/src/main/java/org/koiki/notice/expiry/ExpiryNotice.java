package org.koiki.notice.expiry;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.notice.Notice;
import org.koiki.participant.Certificate;

/** What a company reads about a certificate that expires: a calm word where its successor is registered already. */
final class ExpiryNotice {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(MarketClock.JST);

    private ExpiryNotice() {}

    static Notice of(Certificate certificate, int days, @Nullable Certificate successor, Instant now) {
        long left = certificate.daysLeft(now).orElseThrow();
        String until = TIME.format(Objects.requireNonNull(certificate.until()));
        Text advice = advice(successor);
        return new Notice(
                certificate.company(),
                "certificate.expires",
                certificate.fingerprint() + ":" + days,
                "証明書（シリアル番号 %s）の有効期限は %s です。残り %d 日です。%s".formatted(certificate.serial(), until, left, advice.ja()),
                "The certificate with serial %s expires at %s JST, in %d days. %s"
                        .formatted(certificate.serial(), until, left, advice.en()),
                "/certificates");
    }

    private static Text advice(@Nullable Certificate successor) {
        if (successor == null) {
            return new Text(
                    "次の証明書を認証局に申請し、登録してください。", "Ask the certificate authority for the next one and register it.");
        }
        if (successor.until() == null) {
            return new Text(
                    "次の証明書は拇印で登録済みです。期限までに切り替えてください。",
                    "Its successor is registered by fingerprint: change over before then.");
        }
        String until = TIME.format(successor.until());
        return new Text(
                "次の証明書（%s まで有効）は登録済みです。期限までに切り替えてください。".formatted(until),
                "Its successor, valid until %s JST, is registered: change over before then.".formatted(until));
    }
}
