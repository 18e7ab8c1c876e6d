package org.koiki.switching.usage;

import java.util.HashMap;
import java.util.Map;
import org.koiki.message.Text;
import org.koiki.switching.Told;
import org.springframework.stereotype.Component;

/** Tells the TSO what waits for it, and the retailer what came of it. */
@Component
class UsageNotices {
    static final String RECEIVED = "usage.received";
    static final String CANCELLED = "usage.cancelled";
    static final String DECIDED = "usage.decided";
    static final String EXPIRED = "usage.expired";

    private final Told told;

    UsageNotices(Told told) {
        this.told = told;
    }

    void received(UsageAccess access) {
        tell(
                access.tso(),
                RECEIVED,
                access,
                new Text(
                        "使用量情報照会申請 %s（供給地点 %s）の本人確認をお願いします。".formatted(access.number(), access.supplyPoint()),
                        "Usage access application %s for point %s waits for the identity check."
                                .formatted(access.number(), access.supplyPoint())));
    }

    void cancelled(UsageAccess access) {
        tell(
                access.tso(),
                CANCELLED,
                access,
                new Text(
                        "使用量情報照会申請 %s は取り消されました。".formatted(access.number()),
                        "Usage access application %s was cancelled.".formatted(access.number())));
    }

    /** That nobody decided in time. Both sides are told. */
    void undecided(UsageAccess access) {
        Text text = new Text(
                "使用量情報照会申請 %s（供給地点 %s）は、期限までに判断されなかったため取り消されました。".formatted(access.number(), access.supplyPoint()),
                "Usage access application %s for point %s is cancelled: it was not decided in time."
                        .formatted(access.number(), access.supplyPoint()));
        tell(access.company(), CANCELLED, access, text);
        tell(access.tso(), CANCELLED, access, text);
    }

    void decided(UsageAccess access) {
        Text text = access.until() == null
                ? new Text(
                        "使用量情報照会申請 %s は却下されました（%s）。".formatted(access.number(), access.refusal()),
                        "Usage access application %s was refused (%s).".formatted(access.number(), access.refusal()))
                : new Text(
                        "使用量情報照会申請 %s は承認されました。パスワードを %s まで使えます。一度だけ表示します。".formatted(access.number(), access.until()),
                        "Usage access application %s was granted. The password works until %s and is shown once."
                                .formatted(access.number(), access.until()));
        tell(access.company(), DECIDED, access, text);
    }

    void expired(UsageAccess access) {
        tell(
                access.company(),
                EXPIRED,
                access,
                new Text(
                        "使用量情報照会申請 %s（供給地点 %s）のパスワードは %s で期限が切れました。"
                                .formatted(access.number(), access.supplyPoint(), access.until()),
                        "Usage access %s for point %s has run out: its password worked until %s."
                                .formatted(access.number(), access.supplyPoint(), access.until())));
    }

    private void tell(String company, String kind, UsageAccess access, Text text) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("supplyPoint", access.supplyPoint());
        facts.put("stage", access.stage());
        told.tell(company, kind, access.number(), access.stage(), text, facts);
    }
}
