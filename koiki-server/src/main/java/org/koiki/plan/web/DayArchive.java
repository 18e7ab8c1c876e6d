package org.koiki.plan.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.koiki.access.Caller;
import org.koiki.message.ZippedXml;
import org.koiki.plan.Fetch.Channel;
import org.koiki.plan.Page;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanQuery;
import org.koiki.plan.PlanSummary;
import org.koiki.plan.Plans;
import org.springframework.stereotype.Component;

/** All plans of one delivery day that a caller may fetch, in one zip; each counts as fetched. */
@Component
class DayArchive {
    private final Plans plans;

    DayArchive(Plans plans) {
        this.plans = plans;
    }

    byte[] of(LocalDate day, Caller caller) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> taken = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            PlanQuery query = PlanQuery.between(day, day);
            Page<PlanSummary> page = plans.list(query, caller);
            while (true) {
                for (PlanSummary plan : page.items()) {
                    write(plan, caller, zip, taken);
                }
                if (page.next() == null) {
                    break;
                }
                query = query.after(PlanId.parse(page.next()).orElseThrow());
                page = plans.list(query, caller);
            }
        }
        return bytes.toByteArray();
    }

    private void write(PlanSummary plan, Caller caller, ZipOutputStream zip, Set<String> taken) throws IOException {
        ZippedXml file = plans.fetch(PlanId.parse(plan.id()).orElseThrow(), Channel.ARCHIVE, caller)
                .orElse(null);
        if (file != null) {
            zip.putNextEntry(new ZipEntry(taken.add(file.name()) ? file.name() : plan.filer() + "_" + file.name()));
            zip.write(file.xml());
            zip.closeEntry();
        }
    }
}
