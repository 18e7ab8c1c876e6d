package org.koiki.message;

import java.util.List;

/** A plan message as read from, or to be written to, its XML form. */
public sealed interface Plan permits DemandPlan, GenerationPlan, NegawattPlan {
    MessageHeader header();

    PlanHead head();

    /** Elements that this version does not know, kept as read. */
    List<UnknownElement> unknown();
}
