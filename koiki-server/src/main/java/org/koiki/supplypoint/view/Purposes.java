package org.koiki.supplypoint.view;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.CodeLists;
import org.koiki.supplypoint.PointProblems;
import org.springframework.stereotype.Component;

/** Why somebody looks at data of customers: a code of the list {@code purpose}. */
@Component
public class Purposes {
    private final CodeLists codes;

    Purposes(CodeLists codes) {
        this.codes = codes;
    }

    /** @throws org.koiki.Problem {@code POINT-PURPOSE} when none of the list is given */
    public String required(@Nullable String purpose) {
        if (purpose == null || !codes.knows("purpose", purpose)) {
            String known =
                    codes.of("purpose").stream().map(CodeLists.Code::code).collect(Collectors.joining(" "));
            throw PointProblems.purpose(purpose == null ? "" : purpose, known);
        }
        return purpose;
    }
}
