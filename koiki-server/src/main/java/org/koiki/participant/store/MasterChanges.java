package org.koiki.participant.store;

import java.time.LocalDate;
import java.util.List;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditTrail;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.MastersChanged;
import org.koiki.participant.Validity;
import org.koiki.participant.check.MasterRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes master data. What stood before is kept, so that any former state can be shown. */
@Service
@Transactional
public class MasterChanges {
    private final MasterTables tables;
    private final Revisions revisions;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    MasterChanges(MasterTables tables, Revisions revisions, AuditTrail trail, ApplicationEventPublisher events) {
        this.tables = tables;
        this.revisions = revisions;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Lets a record hold on its days, whatever stood there before.
     *
     * @return the new revision
     * @throws MastersRefused when the masters would break a rule
     */
    public long put(Master master, Actor by) {
        long revision = begin(by);
        MasterKind kind = MasterKind.of(master);
        cut(kind, master.key(), master.validity(), revision);
        tables.add(kind, List.of(master), revision);
        return finish(kind, master.key(), "put", master.validity(), revision, by);
    }

    /**
     * Ends a record: from a day on it holds no longer.
     *
     * @return the new revision
     * @throws MasterUnknown when no such record holds then
     */
    public long end(MasterKind kind, String key, LocalDate day, Actor by) {
        long revision = begin(by);
        Validity days = new Validity(day, null);
        if (!cut(kind, key, days, revision)) {
            throw new MasterUnknown(kind, key, day);
        }
        return finish(kind, key, "end", days, revision, by);
    }

    /** Every version that a record ever had, newest first. */
    @Transactional(readOnly = true)
    public List<MasterVersion> history(MasterKind kind, String key) {
        return tables.history(kind, key);
    }

    private long begin(Actor by) {
        revisions.lock();
        return revisions.changed(by);
    }

    private boolean cut(MasterKind kind, String key, Validity days, long revision) {
        List<Master> replaced = tables.replace(kind, key, days, revision);
        List<Master> rest = replaced.stream()
                .flatMap(former -> former.validity().without(days).stream().map(former::on))
                .toList();
        tables.add(kind, rest, revision);
        return !replaced.isEmpty();
    }

    private long finish(MasterKind kind, String key, String what, Validity days, long revision, Actor by) {
        MasterRules.check(new MasterSnapshot(revision, tables.at(revision)));
        trail.record(new AuditEntry(
                by, "master." + what, kind.path() + "/" + key, null, AuditEntry.Outcome.DONE, days.toString()));
        events.publishEvent(new MastersChanged(revision));
        return revision;
    }
}
