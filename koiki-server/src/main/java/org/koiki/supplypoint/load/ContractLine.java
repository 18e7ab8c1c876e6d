package org.koiki.supplypoint.load;

import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.check.ContractChecks;
import org.koiki.supplypoint.check.Entered;

/** A line of a file of contracts. */
final class ContractLine {
    private ContractLine() {}

    static @Nullable Row read(Line line, ContractChecks checks) {
        SupplyPointNumber point = line.fields.point("point");
        ContractTerms terms = Entered.contract(line.fields);
        if (point == null || !line.faults.isEmpty()) {
            return null;
        }
        checks.check(point, terms, line.faults);
        return line.faults.isEmpty() ? row(line, point, terms, checks.isOfGenerator(terms)) : null;
    }

    private static Row row(Line line, SupplyPointNumber point, ContractTerms terms, boolean ofGenerator) {
        String copied = new CopyText()
                .add(line.number)
                .add(point)
                .range(terms.days())
                .add(terms.retailer())
                .add(terms.group())
                .add(terms.number())
                .add(terms.customer().name())
                .add(terms.customer().kana())
                .add(terms.customer().phone())
                .add(ofGenerator)
                .toString();
        return new Row(line.number, point, "", terms.days(), copied, null);
    }
}
