package org.koiki.metering.connection;

import org.koiki.message.Text;

/** One thing that the client has to do in a case. */
record Check(State state, Text text) {
    enum State {
        WAITING,
        RIGHT,
        WRONG
    }

    static Check of(boolean done, Text text) {
        return new Check(done ? State.RIGHT : State.WAITING, text);
    }

    static Check unless(boolean wrong, boolean done, Text text) {
        return wrong ? new Check(State.WRONG, text) : of(done, text);
    }
}
