package org.koiki.message;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the records of a metering file stand below its head. */
enum MeteringTree {
    /** One record per point. */
    SAME_DAY,
    /** One record per slot, and in it one per point. */
    DAILY,
    /** One record per point, in it days, in them slots. */
    FIXED,
    /** As fixed usage, with the days below each meter. */
    EXCHANGE,
    /** Not published; records are kept as they are. */
    RAW;

    private static final Map<String, MeteringTree> BY_CODE = Map.of(
            "0110", SAME_DAY,
            "1110", SAME_DAY,
            "0120", DAILY,
            "1120", DAILY,
            "1210", FIXED,
            "1220", FIXED);

    private static final Map<String, MeteringTree> EXTENSIONS = Map.of(
            "0130", DAILY,
            "1130", DAILY,
            "0140", SAME_DAY,
            "1140", SAME_DAY,
            "1310", EXCHANGE,
            "1320", EXCHANGE,
            "1410", FIXED,
            "1420", FIXED);

    /** @param version JPC12, which tells extensions from trees that are not published */
    static MeteringTree of(String messageCode, @Nullable String version) {
        MeteringTree own = MeteringHeader.EXTENSION.equals(version) ? EXTENSIONS.get(messageCode) : null;
        return own == null ? BY_CODE.getOrDefault(messageCode, RAW) : own;
    }

    /** Whether a message is written in a tree of this library, since none is published. */
    static boolean isExtension(String messageCode) {
        return EXTENSIONS.containsKey(messageCode);
    }
}
