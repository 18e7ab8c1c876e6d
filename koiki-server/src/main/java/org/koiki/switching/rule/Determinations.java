package org.koiki.switching.rule;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.switching.Tables;

/** Which contract determination method (契約決定方法) may follow which, as data: {@code org/koiki/switching/determinations.csv}. */
public final class Determinations {
    /** Contract forms of low voltage. */
    public enum Form {
        /** 定額 */
        FIXED_RATE,
        /** 電灯 */
        LIGHT,
        /** 動力 */
        POWER
    }

    private record Step(String form, ContractDeterminationMethod previous, ContractDeterminationMethod method) {}

    private final List<Step> steps = Tables.read(
            "determinations.csv",
            line -> new Step(
                    line.getField("form"),
                    ContractDeterminationMethod.valueOf(line.getField("previous")),
                    ContractDeterminationMethod.valueOf(line.getField("method"))));

    private Determinations() {}

    /** Reads the table that comes with the program. */
    public static Determinations load() {
        return new Determinations();
    }

    /** The methods that may be chosen for a point that had another one before. */
    public Set<ContractDeterminationMethod> after(Form form, ContractDeterminationMethod previous) {
        Collection<ContractDeterminationMethod> methods = steps.stream()
                .filter(step -> step.form().equals("*") || step.form().equals(form.name()))
                .filter(step -> step.previous() == previous)
                .map(Step::method)
                .toList();
        return methods.isEmpty() ? EnumSet.noneOf(ContractDeterminationMethod.class) : EnumSet.copyOf(methods);
    }
}
