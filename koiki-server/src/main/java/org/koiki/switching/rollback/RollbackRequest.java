package org.koiki.switching.rollback;

import org.jspecify.annotations.Nullable;
import org.koiki.edge.Given;

/**
 * What a retailer asks for.
 *
 * @param application number of its own half of the switch
 * @param reason code of the list {@code rollback-reason}
 * @param note for the other retailer and the TSO
 */
public record RollbackRequest(
        String application, String reason, @Nullable String note) {
    public RollbackRequest {
        Given.required(application, "application");
        Given.required(reason, "reason");
    }
}
