package org.koiki.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;
import org.koiki.message.Text;

/** How the filing of one file ended. */
public sealed interface Filing {
    /** What the checks found; faults only when refused. */
    List<Finding> findings();

    /**
     * The file is stored and stands.
     *
     * @param receipt absent when filed over the WebAPI, which gives none
     */
    record Accepted(@Nullable Receipt receipt, List<Finding> findings) implements Filing {
        public Accepted {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The file is refused whole; the earlier accepted version still stands.
     *
     * @param code the hub's stable code, or the {@code resultcode} of the WebAPI
     * @param filing number of the filing, by which {@link Plans#faultReport} fetches the report; absent over the WebAPI
     * @param faultReport the fault report (XML, message 0902) that the WebAPI gives at once
     */
    record Refused(
            String code,
            Text reason,
            List<Finding> findings,
            @Nullable Long filing,
            byte @Nullable [] faultReport) implements Filing {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
