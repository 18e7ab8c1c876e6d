package org.koiki.access.tls;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/** An engine that notes why its handshake fails. */
final class WatchedEngine extends ForwardingEngine {
    private final RefusedHandshakes refused;
    private boolean shaken;

    WatchedEngine(SSLEngine engine, RefusedHandshakes refused) {
        super(engine);
        this.refused = refused;
    }

    @Override
    public SSLEngineResult wrap(ByteBuffer[] sources, int offset, int length, ByteBuffer target) throws SSLException {
        try {
            return watched(super.wrap(sources, offset, length, target));
        } catch (SSLException e) {
            throw noted(e);
        }
    }

    @Override
    public SSLEngineResult unwrap(ByteBuffer source, ByteBuffer[] targets, int offset, int length) throws SSLException {
        try {
            return watched(super.unwrap(source, targets, offset, length));
        } catch (SSLException e) {
            throw noted(e);
        }
    }

    private SSLEngineResult watched(SSLEngineResult result) {
        shaken |= result.getHandshakeStatus() == HandshakeStatus.FINISHED;
        return result;
    }

    private SSLException noted(SSLException e) {
        if (!shaken) {
            refused.note(e);
        }
        return e;
    }
}
