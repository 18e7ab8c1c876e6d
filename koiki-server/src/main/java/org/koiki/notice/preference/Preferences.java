package org.koiki.notice.preference;

import java.util.List;
import java.util.Map;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What companies have chosen, kind by kind. All ways are open while a company has not chosen. */
@Component
public class Preferences {
    private final PreferenceRows rows;
    private final NoticeKinds kinds;
    private final AuditTrail audit;

    Preferences(PreferenceRows rows, NoticeKinds kinds, AuditTrail audit) {
        this.rows = rows;
        this.kinds = kinds;
        this.audit = audit;
    }

    /** One for each kind there is. */
    public List<Preference> of(String company) {
        Map<String, Preference> chosen = rows.of(company);
        return kinds.all().stream()
                .map(NoticeKind::kind)
                .map(kind -> chosen.getOrDefault(kind, new Preference(kind, true, true, true)))
                .toList();
    }

    /** Chooses for one kind; a choice that changes nothing leaves no trace. */
    @Transactional
    public void choose(Actor actor, String company, Preference chosen) {
        Preference former = of(company).stream()
                .filter(preference -> preference.kind().equals(chosen.kind()))
                .findFirst()
                .orElseThrow(PreferenceProblems::unknownKind);
        if (!former.equals(chosen)) {
            rows.put(company, chosen);
            audit.record(
                    new AuditEntry(actor, "notice.preference", chosen.kind(), company, Outcome.DONE, detail(chosen)));
        }
    }

    private static String detail(Preference chosen) {
        return "mail %s, feed %s, webhook %s".formatted(chosen.mail(), chosen.feed(), chosen.webhook());
    }
}
