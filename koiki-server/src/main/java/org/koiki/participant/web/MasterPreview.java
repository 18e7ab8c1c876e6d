package org.koiki.participant.web;

import java.util.List;
import java.util.stream.Stream;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.check.MasterRules;
import org.koiki.participant.check.MastersRefused;
import org.koiki.participant.check.Violation;

/** What a change would do to a record's days, and which rules it would break. */
record MasterPreview(List<Master> before, List<Master> after, List<Violation> violations) {
    static MasterPreview of(MasterSnapshot masters, Master change) {
        MasterKind kind = MasterKind.of(change);
        List<Master> before = masters.all(kind.type())
                .map(Master.class::cast)
                .filter(master -> master.key().equals(change.key()))
                .toList();
        List<Master> after = Stream.concat(before.stream().flatMap(former -> rest(former, change)), Stream.of(change))
                .sorted((one, other) ->
                        one.validity().from().compareTo(other.validity().from()))
                .toList();
        Stream<Master> others = masters.all(Master.class).filter(master -> !before.contains(master));
        return new MasterPreview(before, after, violations(masters, Stream.concat(others, after.stream())));
    }

    public boolean isFine() {
        return violations.isEmpty();
    }

    private static Stream<Master> rest(Master former, Master change) {
        return former.validity().overlaps(change.validity())
                ? former.validity().without(change.validity()).stream().map(former::on)
                : Stream.of(former);
    }

    private static List<Violation> violations(MasterSnapshot masters, Stream<Master> records) {
        try {
            MasterRules.check(new MasterSnapshot(masters.revision(), records.toList()));
            return List.of();
        } catch (MastersRefused e) {
            return e.violations();
        }
    }
}
