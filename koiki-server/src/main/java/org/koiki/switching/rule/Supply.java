package org.koiki.switching.rule;

import org.koiki.participant.Validity;

/** A contract of a supply point: who supplies it on which days. */
public record Supply(String company, Validity days) {}
