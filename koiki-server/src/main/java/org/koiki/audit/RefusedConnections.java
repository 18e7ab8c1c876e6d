package org.koiki.audit;

import java.util.List;

/** The connections that were refused for their certificates. */
public interface RefusedConnections {
    /** Where the trail ends now. */
    long end();

    /** Those from an address since the trail ended at a place, oldest first and not more than some thousand. */
    List<AuditEntry> since(long end, String address);
}
