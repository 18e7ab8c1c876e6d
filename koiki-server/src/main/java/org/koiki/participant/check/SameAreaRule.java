package org.koiki.participant.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.koiki.message.Text;
import org.koiki.participant.Master;
import org.koiki.participant.MasterSnapshot;

/** What belongs together lies in one area: "there is one plan and one imbalance per BG and area" (README.md §1). */
class SameAreaRule<T extends Master> implements MasterRule {
    private final String code;
    private final Class<T> type;
    private final AreaOf<T> one;
    private final AreaOf<T> other;

    /** The area of something that a record names, on the record's first day. */
    interface AreaOf<T> {
        Optional<String> find(T master, MasterSnapshot masters);
    }

    SameAreaRule(String code, Class<T> type, AreaOf<T> one, AreaOf<T> other) {
        this.code = code;
        this.type = type;
        this.one = one;
        this.other = other;
    }

    @Override
    public Stream<Violation> check(MasterSnapshot masters) {
        return masters.all(type).flatMap(master -> check(master, masters).stream());
    }

    private Optional<Violation> check(T master, MasterSnapshot masters) {
        return one.find(master, masters)
                .flatMap(here -> other.find(master, masters)
                        .filter(there -> !there.equals(here))
                        .map(there -> Violation.of(code, master, text(here, there))));
    }

    private static Text text(String here, String there) {
        return new Text(
                "エリアが一致しません（%s と %s）。".formatted(here, there), "The areas differ: %s and %s.".formatted(here, there));
    }
}
