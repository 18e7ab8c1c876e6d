package org.koiki.metering.delivery;

import java.util.Arrays;
import java.util.Optional;

/** Messages in trees of the hub's own, since none is published: only for receivers who ask for them. */
public enum Extension {
    /** 計量器取替. */
    EXCHANGE,
    /** 臨時検針等. */
    EXTRA,
    /** 発電30分電力量. */
    GENERATION;

    static Optional<Extension> of(Family family) {
        return Arrays.stream(values()).filter(one -> one.family() == family).findFirst();
    }

    public Family family() {
        return Family.valueOf(name());
    }
}
