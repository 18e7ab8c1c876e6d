package org.koiki.message;

/**
 * Message-group header (JPMGH) and the attributes of SBD-MSG, as they stood in the file.
 *
 * @param mode operation mode JPC03, {@code 0} = live
 * @param sender sender id JPC06: operator code and seven zeros
 * @param receiver receiver id JPC09
 * @param businessProcess BPID = JPC10, {@code OCTO}
 * @param subOrganisation BPIDSUB = JPC11, {@code W6}
 * @param version BPIDVER = JPC12, {@code 3A}
 * @param messageCode MSGID = JPC14, four digits
 * @param created when the file was made, JPC19, {@code YYMMDDhhmmss}; not checked against any clock
 * @param mapping MAPVER = JPC21, {@code 1.1-1A}
 */
public record MessageHeader(
        String mode,
        String sender,
        String receiver,
        String businessProcess,
        String subOrganisation,
        String version,
        String messageCode,
        String created,
        String mapping) {}
