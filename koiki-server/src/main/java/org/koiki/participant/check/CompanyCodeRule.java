package org.koiki.participant.check;

import java.util.Set;
import org.koiki.message.Text;
import org.koiki.participant.Company;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.Role;

/** "5 characters in messages = 4-character company number + 1 area digit" (codes.md §1); the coordinator (広域機関) has no area. */
class CompanyCodeRule extends RecordRule<Company> {
    CompanyCodeRule() {
        super("MST-0201", Company.class);
    }

    @Override
    boolean holds(Company company, MasterSnapshot masters) {
        return company.code().matches("[0-9A-Z]{%d}".formatted(length(company)));
    }

    @Override
    Text text(Company company, MasterSnapshot masters) {
        return new Text(
                "事業者（会社）コード「%s」は英大文字・数字%d桁でなければなりません。".formatted(company.code(), length(company)),
                "The company code %s must have %d digits or capital letters."
                        .formatted(company.code(), length(company)));
    }

    private static int length(Company company) {
        return company.roles().equals(Set.of(Role.COORDINATOR)) ? 5 : 4;
    }
}
