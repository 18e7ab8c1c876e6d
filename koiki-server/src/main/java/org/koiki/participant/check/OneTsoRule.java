package org.koiki.participant.check;

import java.util.List;
import java.util.stream.Stream;
import org.koiki.message.Text;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;

/** An area has one network operator at a time (codes.md §2). */
class OneTsoRule implements MasterRule {
    @Override
    public Stream<Violation> check(MasterSnapshot masters) {
        List<Operator> tsos = masters.all(Operator.class)
                .filter(operator -> isTso(operator, masters))
                .toList();
        return tsos.stream()
                .filter(tso -> tsos.stream().anyMatch(other -> stands(tso, other)))
                .map(OneTsoRule::violation);
    }

    private static boolean isTso(Operator operator, MasterSnapshot masters) {
        return operator.area() != null
                && masters.company(operator.company(), operator.validity().from())
                        .filter(company -> company.is(Role.TSO))
                        .isPresent();
    }

    private static boolean stands(Operator tso, Operator other) {
        return !other.code().equals(tso.code())
                && String.valueOf(other.area()).equals(tso.area())
                && other.validity().overlaps(tso.validity());
    }

    private static Violation violation(Operator tso) {
        return Violation.of(
                "MST-0304",
                tso,
                new Text(
                        "エリア %s の一般送配電事業者が同じ期間に二つあります。".formatted(tso.area()),
                        "Area %s has two network operators on the same days.".formatted(tso.area())));
    }
}
