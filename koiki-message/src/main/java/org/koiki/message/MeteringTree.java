package org.koiki.message;

import java.util.Map;

/** How the records of a metering file stand below its head. */
enum MeteringTree {
    /** One record per point. */
    SAME_DAY,
    /** One record per slot, and in it one per point. */
    DAILY,
    /** One record per point, in it days, in them slots. */
    FIXED,
    /** Not published; records are kept as they are. */
    RAW;

    private static final Map<String, MeteringTree> BY_CODE = Map.of(
            "0110", SAME_DAY,
            "1110", SAME_DAY,
            "0120", DAILY,
            "1120", DAILY,
            "1210", FIXED,
            "1220", FIXED);

    static MeteringTree of(String messageCode) {
        return BY_CODE.getOrDefault(messageCode, RAW);
    }
}
