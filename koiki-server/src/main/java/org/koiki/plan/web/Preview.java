package org.koiki.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding.Severity;
import org.koiki.message.Plan;
import org.koiki.plan.PlanView;
import org.koiki.plan.Receipt;
import org.koiki.plan.VersionDiff;

/**
 * What filing a file would come to.
 *
 * @param version the version that it would become
 * @param tables the plan in the file; absent when it cannot be read
 * @param changes against the version that stands; absent when none stands
 */
record Preview(
        Receipt receipt,
        int version,
        List<Remark> remarks,
        @Nullable PlanTables tables,
        @Nullable VersionDiff changes) {

    static Preview of(Receipt receipt, @Nullable Plan plan, @Nullable PlanView standing) {
        List<Remark> remarks = Remark.number(receipt.findings());
        int version = standing == null ? 1 : standing.summary().version() + 1;
        if (plan == null) {
            return new Preview(receipt, version, remarks, null, null);
        }
        PlanTables tables = PlanTables.of(plan).with(remarks);
        if (standing == null) {
            return new Preview(receipt, version, remarks, tables, null);
        }
        PlanTables compared = tables.against(PlanTables.of(standing));
        return new Preview(
                receipt,
                version,
                remarks,
                compared,
                Changes.of(standing.summary().id(), version, compared));
    }

    public long faults() {
        return remarks.stream()
                .filter(remark -> remark.finding().severity() == Severity.FAULT)
                .count();
    }
}
