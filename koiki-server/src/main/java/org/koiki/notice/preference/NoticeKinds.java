package org.koiki.notice.preference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.koiki.ModuleTables;
import org.springframework.stereotype.Component;

/** The kinds of notices of all modules. */
@Component
public class NoticeKinds {
    private final List<NoticeKind> kinds = ModuleTables.read(
                    "notices.csv",
                    (module, line) -> new NoticeKind(line.getField("kind"), line.getField("ja"), line.getField("en")))
            .stream()
            .sorted(Comparator.comparing(NoticeKind::kind))
            .toList();

    public List<NoticeKind> all() {
        return kinds;
    }

    public Optional<NoticeKind> find(String kind) {
        return kinds.stream().filter(known -> known.kind().equals(kind)).findFirst();
    }
}
