package org.koiki.switching;

import java.time.LocalDate;
import java.util.Set;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.Company;
import org.koiki.participant.MasterKind;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.koiki.participant.Validity;
import org.koiki.participant.store.MasterChanges;
import org.koiki.switching.SwitchingCase.Step;
import org.springframework.context.ApplicationContext;

/** Companies that a story registers, with their operator codes in Tokyo. */
final class CaseRegistrations {
    private static final Validity EVER = new Validity(LocalDate.of(2016, 4, 1), null);
    private static final Actor COORDINATOR = new Actor("70013", "70013-admin", null, null);

    private final MasterChanges masters;

    CaseRegistrations(ApplicationContext hub) {
        masters = hub.getBean(MasterChanges.class);
    }

    /** {@code code T902 from 2024-05-11} or {@code code T902 until 2024-05-01}. */
    void code(Step step) {
        String company = step.at(1);
        LocalDate day = LocalDate.parse(step.at(3));
        if (step.at(2).equals("from")) {
            masters.put(new Company(company, "見本電力", "Sample", Set.of(Role.RETAILER), EVER), COORDINATOR);
            masters.put(new Operator(company + "3", company, "見本電力", "03", new Validity(day, null)), COORDINATOR);
        } else {
            masters.end(MasterKind.OPERATORS, company + "3", day, COORDINATOR);
        }
    }
}
