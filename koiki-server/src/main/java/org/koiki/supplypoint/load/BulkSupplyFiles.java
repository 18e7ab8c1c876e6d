package org.koiki.supplypoint.load;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.supplypoint.SupplyFiles;
import org.springframework.stereotype.Component;

@Component
class BulkSupplyFiles implements SupplyFiles {
    private final BulkLoad load;

    BulkSupplyFiles(BulkLoad load) {
        this.load = load;
    }

    @Override
    public Loaded load(InputStream csv, Set<String> areas, Actor actor) {
        return loaded(load.load(csv, areas, actor));
    }

    @Override
    public List<Loaded> newest(int most, Actor actor) {
        return load.newest(most, actor).stream().map(BulkSupplyFiles::loaded).toList();
    }

    private static Loaded loaded(LoadReport report) {
        return new Loaded(
                report.kind().name(), report.lines(), report.added(), report.refused(), report.endedAt() != null);
    }
}
