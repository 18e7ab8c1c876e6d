package org.koiki.supplypoint;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.koiki.audit.AuditEntry.Actor;

/** Files of points, meters and contracts, as TSOs hand them over. */
public interface SupplyFiles {
    /**
     * What became of a file.
     *
     * @param kind {@code POINTS}, {@code METERS} or {@code CONTRACTS}
     * @param ended whether it was loaded to its end
     */
    record Loaded(String kind, long lines, long added, long refused, boolean ended) {}

    /**
     * Loads a file to its end; bad lines stop nothing.
     *
     * @param csv UTF-8, of any length; its header tells the kind
     * @param areas of which the caller keeps the points
     */
    Loaded load(InputStream csv, Set<String> areas, Actor actor);

    /** The files that the actor's company has loaded, newest first. */
    List<Loaded> newest(int most, Actor actor);
}
