package org.koiki.message;

/** What the hub tells the filer of a plan after comparing it with the plans of others, as XML in the message family. */
public sealed interface PlanNotice permits MismatchNotice, RegistrationNotice {
    MessageHeader header();

    /** Head of the plan concerned. */
    PlanHead head();

    /** The notice as XML. */
    byte[] toXml();

    /** Reads a notice of either kind. */
    static PlanNoticeReading read(byte[] xml) {
        return PlanNoticeLayout.read(xml);
    }
}
