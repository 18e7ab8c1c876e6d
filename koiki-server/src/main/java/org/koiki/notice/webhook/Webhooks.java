package org.koiki.notice.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The webhooks of companies. A change and its entry in the audit trail are one transaction. */
@Component
public class Webhooks {
    private static final int MOST = 5;

    private final WebhookRows rows;
    private final Secrets secrets;
    private final Receivers receivers;
    private final DeliveryLog log;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionOperations transactions;

    Webhooks(
            WebhookRows rows,
            Secrets secrets,
            Receivers receivers,
            DeliveryLog log,
            AuditTrail audit,
            Clock clock,
            TransactionOperations transactions) {
        this.rows = rows;
        this.secrets = secrets;
        this.receivers = receivers;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Whether this hub has webhooks. */
    public boolean on() {
        return secrets.on();
    }

    public List<Webhook> of(String company) {
        return rows.of(company);
    }

    public Webhook get(String company, long id) {
        return rows.find(company, id).orElseThrow(WebhookProblems::unknown);
    }

    /** Adds a webhook; the names in its URL are looked up before the transaction begins. */
    public IssuedWebhook add(Actor actor, String company, String url) {
        if (!on()) {
            throw WebhookProblems.off();
        }
        if (!receivers.allow(url)) {
            throw WebhookProblems.wrongUrl();
        }
        return Objects.requireNonNull(transactions.execute(status -> added(actor, company, url)));
    }

    private IssuedWebhook added(Actor actor, String company, String url) {
        if (of(company).size() >= MOST) {
            throw WebhookProblems.tooMany(MOST);
        }
        String secret = secrets.make();
        Webhook added = rows.add(company, url, secrets.seal(company, secret), clock.instant())
                .orElseThrow(WebhookProblems::taken);
        record(actor, company, "webhook.add", String.valueOf(added.id()));
        return new IssuedWebhook(added, secret);
    }

    @Transactional
    public void remove(Actor actor, String company, long id) {
        rows.remove(get(company, id).id());
        record(actor, company, "webhook.remove", String.valueOf(id));
    }

    /** Switches a webhook on or off; what waits for it goes out once it is on again. */
    @Transactional
    public Webhook enable(Actor actor, String company, long id, boolean enabled) {
        rows.enable(get(company, id).id(), enabled);
        record(actor, company, enabled ? "webhook.enable" : "webhook.disable", String.valueOf(id));
        return get(company, id);
    }

    /** What was posted and what came of it, newest first. */
    public List<LoggedDelivery> log(String company, long id, long cursor, int limit) {
        return log.read(get(company, id).id(), cursor, limit);
    }

    /** Posts something once more. */
    @Transactional
    public void replay(Actor actor, String company, long id, long delivery) {
        if (!log.replay(get(company, id).id(), delivery, clock.instant())) {
            throw WebhookProblems.unknownDelivery();
        }
        record(actor, company, "webhook.replay", id + "/" + delivery);
    }

    private void record(Actor actor, String company, String action, String subject) {
        audit.record(new AuditEntry(actor, action, subject, company, Outcome.DONE, null));
    }
}
