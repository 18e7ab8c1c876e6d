package org.koiki.client.cli;

import org.koiki.client.KoikiException.Kind;

/** Exit statuses, a contract with scripts. */
final class Exit {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int CONNECTION = 3;
    static final int LOGIN = 4;
    static final int NOT_FOUND = 5;
    static final int BUSY = 6;
    static final int HUB_FAULT = 7;

    private Exit() {}

    static int of(Kind kind) {
        return switch (kind) {
            case CONNECTION, CERTIFICATE -> CONNECTION;
            case LOGIN, FORBIDDEN -> LOGIN;
            case NOT_FOUND -> NOT_FOUND;
            case INVALID -> REFUSED;
            case BUSY -> BUSY;
            case SERVER -> HUB_FAULT;
        };
    }
}
