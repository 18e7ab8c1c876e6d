package org.koiki.edge.tomcat;

import java.time.Duration;
import java.util.List;
import org.koiki.edge.LargeBody;

/** How large a body may be and how long it may take, by the path that it goes to. */
record BodyLimits(long most, Duration patience, List<LargeBody> large) {
    static final BodyLimits NONE = new BodyLimits(Long.MAX_VALUE, Duration.ofDays(1), List.of());

    long most(String path) {
        for (LargeBody body : large) {
            if (body.takes(path)) {
                return body.most().toBytes();
            }
        }
        return most;
    }

    Duration patience(String path) {
        for (LargeBody body : large) {
            if (body.takes(path)) {
                return body.patience();
            }
        }
        return patience;
    }
}
