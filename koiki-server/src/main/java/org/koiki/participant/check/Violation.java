package org.koiki.participant.check;

import org.koiki.message.Text;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;

/**
 * A master record that breaks a rule.
 *
 * @param code stable code of the rule
 */
public record Violation(String code, MasterKind kind, String key, Text text) {
    static Violation of(String code, Master master, Text text) {
        return new Violation(code, MasterKind.of(master), master.key(), text);
    }
}
