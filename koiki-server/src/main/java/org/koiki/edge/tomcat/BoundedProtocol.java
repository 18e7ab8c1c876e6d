package org.koiki.edge.tomcat;

import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 with a limit on the size of a body and on the time that a whole request may take to arrive. */
public final class BoundedProtocol extends Http11NioProtocol {
    private long mostBody = Long.MAX_VALUE;
    private Duration patience = Duration.ofDays(1);

    void bound(long mostBody, Duration patience) {
        this.mostBody = mostBody;
        this.patience = patience;
    }

    @Override
    protected Processor createProcessor() {
        return new BoundedProcessor(this, getAdapter(), mostBody, patience);
    }
}
