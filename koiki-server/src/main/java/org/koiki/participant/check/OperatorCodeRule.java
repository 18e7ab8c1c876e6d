package org.koiki.participant.check;

import java.util.Optional;
import org.koiki.message.Text;
import org.koiki.participant.Area;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.Operator;

/** "5 characters in messages = 4-character company number + 1 area digit of where the company trades" (codes.md §1). */
class OperatorCodeRule extends RecordRule<Operator> {
    OperatorCodeRule() {
        super("MST-0301", Operator.class);
    }

    @Override
    boolean holds(Operator operator, MasterSnapshot masters) {
        return operator.code().equals(expected(operator, masters));
    }

    @Override
    Text text(Operator operator, MasterSnapshot masters) {
        String expected = expected(operator, masters);
        return new Text(
                "事業者コード「%s」は会社コード＋エリア番号の「%s」でなければなりません。".formatted(operator.code(), expected),
                "The operator code %s must be company code and area digit: %s.".formatted(operator.code(), expected));
    }

    private static String expected(Operator operator, MasterSnapshot masters) {
        String digit = Optional.ofNullable(operator.area())
                .flatMap(area -> masters.area(area, operator.validity().from()))
                .map(Area::digit)
                .orElse("");
        return operator.company() + digit;
    }
}
