package org.koiki.plan.check;

import java.util.List;
import org.koiki.message.MessageHeader;
import org.koiki.message.Plan;

/** “JPC03 0, JPC09 700130000000, JPC10 OCTO, JPC11 W6, JPC12 3A, JPC21 1.1-1A” (plans.md §3). Accepted values are data. */
final class HeaderValues implements Rule<Plan> {
    @Override
    public String code() {
        return "PLAN-0101";
    }

    private final HeaderTable accepted = HeaderTable.load();

    @Override
    public void check(Plan plan, Situation situation, Report report) {
        MessageHeader header = plan.header();
        check(header, "JPC03", header.mode(), report);
        check(header, "JPC09", header.receiver(), report);
        check(header, "JPC10", header.businessProcess(), report);
        check(header, "JPC11", header.subOrganisation(), report);
        check(header, "JPC12", header.version(), report);
        check(header, "JPC21", header.mapping(), report);
    }

    private void check(MessageHeader header, String element, String value, Report report) {
        List<String> values = accepted.values(element);
        if (!values.contains(value)) {
            report.tell(report.at(header, element), value, String.join(", ", values));
        }
    }
}
