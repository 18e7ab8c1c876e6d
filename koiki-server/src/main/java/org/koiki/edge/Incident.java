package org.koiki.edge;

import java.util.UUID;
import org.koiki.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure that nobody foresaw: the log holds it under the number that the answer names. */
final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    static Problem of(Throwable failure) {
        String number = UUID.randomUUID().toString();
        LOG.error("Incident {}", number, failure);
        return HttpFault.INTERNAL_ERROR.problem(number).with("incident", number);
    }
}
