package org.koiki.participant.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.Validity;

/** A code that a record names is known on every day on which the record holds. */
class ReferenceRule<T extends Master> implements MasterRule {
    private final String code;
    private final Class<T> type;
    private final Function<T, @Nullable String> reference;
    private final MasterKind target;

    ReferenceRule(String code, Class<T> type, Function<T, @Nullable String> reference, MasterKind target) {
        this.code = code;
        this.type = type;
        this.reference = reference;
        this.target = target;
    }

    @Override
    public Stream<Violation> check(MasterSnapshot masters) {
        Map<String, List<Validity>> known =
                masters.all(target.type()).collect(groupingBy(Master::key, mapping(Master::validity, toList())));
        return masters.all(type).flatMap(master -> check(master, known));
    }

    private Stream<Violation> check(T master, Map<String, List<Validity>> known) {
        String named = reference.apply(master);
        return named == null
                ? Stream.empty()
                : unknown(master.validity(), known.getOrDefault(named, List.of())).stream()
                        .limit(1)
                        .map(days -> Violation.of(code, master, text(named, days)));
    }

    private static List<Validity> unknown(Validity wanted, List<Validity> known) {
        List<Validity> open = List.of(wanted);
        for (Validity days : known) {
            open = open.stream()
                    .flatMap(rest -> rest.overlaps(days) ? rest.without(days).stream() : Stream.of(rest))
                    .toList();
        }
        return open;
    }

    private Text text(String named, Validity days) {
        return new Text(
                "「%s」は %s から%sに登録されていません。".formatted(named, days.from(), target.path()),
                "%s is not known among the %s from %s on.".formatted(named, target.path(), days.from()));
    }
}
