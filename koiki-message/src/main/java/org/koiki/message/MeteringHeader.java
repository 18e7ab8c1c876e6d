package org.koiki.message;

import org.jspecify.annotations.Nullable;

/**
 * Message-group header (JPMGH) of a metering file. Files of the field differ in what they carry, so nothing is certain.
 *
 * @param mode operation mode JPC03 (運用モード)
 * @param sender JPC06, the TSO
 * @param receiver JPC09, the retailer or generation contract holder
 * @param businessProcess JPC10
 * @param subOrganisation JPC11, {@code W4} or {@code W5}
 * @param version JPC12, {@link #EXTENSION} for trees of this library
 * @param messageCode JPC14
 * @param created JPC19, 12 or 14 digits
 * @param mapping JPC21
 */
public record MeteringHeader(
        @Nullable String mode,
        @Nullable String sender,
        @Nullable String receiver,
        @Nullable String businessProcess,
        @Nullable String subOrganisation,
        @Nullable String version,
        @Nullable String messageCode,
        @Nullable String created,
        @Nullable String mapping) {
    /**
     * JPC12 of files whose tree is this library's own, since none is published: meter exchange (計量器取替), extra reading (臨時検針)
     * and generation-side energy (発電30分電力量).
     */
    public static final String EXTENSION = "K1";

    private static final String TEST = "1";
    private static final String VERSION = "3A";

    /** The header of a live file as it is written: sender and receiver as operator codes with seven zeros. */
    public static MeteringHeader of(MessageKind kind, String tso, String retailer, String created) {
        return new MeteringHeader(
                "0",
                tso + "0000000",
                retailer + "0000000",
                "OCTO",
                kind.prefix(),
                MeteringTree.isExtension(kind.code()) ? EXTENSION : VERSION,
                kind.code(),
                created,
                "1.1-1A");
    }

    /** Whether the file is a test record, which must never become business data. */
    public boolean isTest() {
        return TEST.equals(mode);
    }
}
