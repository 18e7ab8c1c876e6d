package org.koiki.notice.preference;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where mail of companies goes. The audit trail names an address by its number alone. */
@Component
public class MailAddresses {
    private static final int MOST = 50;
    private static final int LONGEST = 254;
    private static final Set<String> LANGUAGES = Set.of("ja", "en");
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final PreferenceRows rows;
    private final NoticeKinds kinds;
    private final AuditTrail audit;
    private final boolean on;

    MailAddresses(
            PreferenceRows rows, NoticeKinds kinds, AuditTrail audit, @Value("${spring.mail.host:}") String server) {
        this.rows = rows;
        this.kinds = kinds;
        this.audit = audit;
        this.on = !server.isBlank();
    }

    /** Whether this hub sends mail. */
    public boolean on() {
        return on;
    }

    public List<MailAddress> of(String company) {
        return rows.addresses(company);
    }

    /** @param kind all kinds when absent */
    @Transactional
    public MailAddress add(Actor actor, String company, String address, String language, @Nullable String kind) {
        check(address, language, kind);
        if (rows.addresses(company).size() >= MOST) {
            throw PreferenceProblems.tooMany(MOST);
        }
        long id = rows.add(company, address, language, kind).orElseThrow(PreferenceProblems::taken);
        record(actor, company, "notice.address.add", id);
        return new MailAddress(id, address, language, kind);
    }

    @Transactional
    public void remove(Actor actor, String company, long id) {
        if (!rows.remove(company, id)) {
            throw PreferenceProblems.unknownAddress();
        }
        record(actor, company, "notice.address.remove", id);
    }

    private void check(String address, String language, @Nullable String kind) {
        if (!on) {
            throw PreferenceProblems.mailOff();
        }
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw PreferenceProblems.wrongAddress();
        }
        if (!LANGUAGES.contains(language)) {
            throw PreferenceProblems.wrongLanguage();
        }
        if (kind != null && kinds.find(kind).isEmpty()) {
            throw PreferenceProblems.unknownKind();
        }
    }

    private void record(Actor actor, String company, String action, long id) {
        audit.record(new AuditEntry(actor, action, String.valueOf(id), company, Outcome.DONE, null));
    }
}
