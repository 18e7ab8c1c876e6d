package org.koiki.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fetch of a version of a plan.
 *
 * @param company who fetched
 * @param user its user; absent for other companies
 * @param at market time
 */
public record Fetch(int version, String company, @Nullable String user, Channel channel, Instant at) {
    /** As other companies see it. */
    public Fetch withoutUser() {
        return new Fetch(version, company, null, channel, at);
    }

    /** The way by which a plan was fetched. */
    public enum Channel {
        WEBAPI,
        API,
        ARCHIVE,
        SCREEN
    }
}
