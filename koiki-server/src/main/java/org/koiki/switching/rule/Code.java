package org.koiki.switching.rule;

import org.koiki.message.Text;
import org.koiki.participant.Validity;

/**
 * A value of a code list.
 *
 * @param family family that it is for, or {@code *} for all
 * @param confirmed whether a public source tells it
 */
public record Code(String list, String family, String code, Text text, Validity validity, boolean confirmed) {}
