package org.koiki.edge.tomcat;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 with a limit on the size of a body and on the time that a whole request may take to arrive. */
public final class BoundedProtocol extends Http11NioProtocol {
    private BodyLimits limits = BodyLimits.NONE;

    void bound(BodyLimits given) {
        limits = given;
    }

    @Override
    protected Processor createProcessor() {
        return new BoundedProcessor(this, getAdapter(), limits);
    }
}
