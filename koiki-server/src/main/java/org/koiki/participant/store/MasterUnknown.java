package org.koiki.participant.store;

import java.time.LocalDate;
import org.koiki.participant.MasterKind;

/** No record with this key holds on or after a day. */
public class MasterUnknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final MasterKind kind;
    private final String key;

    MasterUnknown(MasterKind kind, String key, LocalDate day) {
        super("There is no %s in %s on or after %s".formatted(key, kind.path(), day));
        this.kind = kind;
        this.key = key;
    }

    public MasterKind kind() {
        return kind;
    }

    public String key() {
        return key;
    }
}
