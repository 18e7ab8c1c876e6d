package org.koiki.participant.store;

import java.util.List;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.MastersChanged;
import org.koiki.participant.SeedFileException;
import org.koiki.participant.SeedFiles;
import org.koiki.participant.check.MasterRules;
import org.koiki.participant.check.MastersRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredSeedFiles implements SeedFiles {
    private static final String BASE = "classpath:org/koiki/participant/seed/";

    private final MasterTables tables;
    private final Revisions revisions;
    private final MasterReader reader;
    private final ResourceLoader resources;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    StoredSeedFiles(
            MasterTables tables,
            Revisions revisions,
            MasterReader reader,
            ResourceLoader resources,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.revisions = revisions;
        this.reader = reader;
        this.resources = resources;
        this.transaction = transaction;
        this.events = events;
        load(BASE);
    }

    @Override
    public void load(String folder) {
        transaction.executeWithoutResult(status -> {
            revisions.lock();
            if (!revisions.isLoaded(folder)) {
                loadNew(folder);
            }
        });
    }

    private void loadNew(String folder) {
        long revision = revisions.loaded(folder);
        for (MasterKind kind : MasterKind.values()) {
            Resource file = resources.getResource(folder + kind.path() + ".csv");
            if (file.exists()) {
                tables.add(kind, new SeedFile(file, kind, reader).read(), revision);
            }
        }
        check(folder, tables.at(revision), revision);
        events.publishEvent(new MastersChanged(revision));
    }

    private static void check(String folder, List<Master> masters, long revision) {
        try {
            MasterRules.check(new MasterSnapshot(revision, masters));
        } catch (MastersRefused e) {
            throw new SeedFileException(folder + ": " + e.getMessage());
        }
    }
}
