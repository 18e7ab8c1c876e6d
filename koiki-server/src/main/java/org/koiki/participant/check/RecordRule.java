package org.koiki.participant.check;

import java.util.stream.Stream;
import org.koiki.message.Text;
import org.koiki.participant.Master;
import org.koiki.participant.MasterSnapshot;

/** A rule that looks at the records of one kind one by one. */
abstract class RecordRule<T extends Master> implements MasterRule {
    private final String code;
    private final Class<T> type;

    RecordRule(String code, Class<T> type) {
        this.code = code;
        this.type = type;
    }

    @Override
    public final Stream<Violation> check(MasterSnapshot masters) {
        return masters.all(type)
                .filter(master -> !holds(master, masters))
                .map(master -> Violation.of(code, master, text(master, masters)));
    }

    abstract boolean holds(T master, MasterSnapshot masters);

    abstract Text text(T master, MasterSnapshot masters);
}
