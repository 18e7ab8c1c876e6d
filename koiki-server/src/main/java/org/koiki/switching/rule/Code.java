package org.koiki.switching.rule;

import org.koiki.message.Text;
import org.koiki.participant.Validity;

/**
 * A value of a code list.
 *
 * @param family family that it is for, or {@code *} for all
 * @param confirmed whether a public source tells it
 */
public record Code(String list, String family, String code, Text text, Validity validity, boolean confirmed)
        implements Dated<Code> {
    private record Key(String list, String family, String code) {}

    @Override
    public Object key() {
        return new Key(list, family, code);
    }

    @Override
    public Code on(Validity days) {
        return new Code(list, family, code, text, days, confirmed);
    }
}
