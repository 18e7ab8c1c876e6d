package org.koiki.plan.check;

import java.util.Collection;
import org.koiki.message.Text;
import org.koiki.participant.MasterSuggestions;

/** Names the code that was probably meant: mistyped codes were what filers suffered from most (plans.md §12). */
final class Hint {
    private static final Text NONE = new Text("", "");

    private Hint() {}

    static Text nearest(String mistyped, Collection<String> known) {
        return MasterSuggestions.nearest(mistyped, known)
                .map(code -> new Text("最も近いコードは " + code + " です。", " The nearest known code is " + code + "."))
                .orElse(NONE);
    }
}
