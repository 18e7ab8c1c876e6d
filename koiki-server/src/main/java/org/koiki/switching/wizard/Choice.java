package org.koiki.switching.wizard;

import java.util.List;
import org.koiki.message.Text;
import org.koiki.supplypoint.CodeLists;
import org.koiki.switching.rule.Code;

/** A code that a field may hold. */
public record Choice(String code, Text text) {
    static List<Choice> of(List<CodeLists.Code> codes) {
        return codes.stream().map(code -> new Choice(code.code(), code.text())).toList();
    }

    static List<Choice> ofSwitching(List<Code> codes) {
        return codes.stream().map(code -> new Choice(code.code(), code.text())).toList();
    }
}
