package org.koiki.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.message.ZippedXml;
import org.koiki.plan.Fetch.Channel;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanQuery;
import org.koiki.plan.PlanSummary;
import org.koiki.plan.Plans;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * All plans of one delivery day that a caller may see whole, in one zip, written as they are read; each counts as fetched.
 * When one cannot be read the zip stays without its end, so that nobody takes it for the whole day.
 */
@Component
class DayArchive {
    private final Plans plans;

    DayArchive(Plans plans) {
        this.plans = plans;
    }

    /** @param channel absent for a HEAD, which fetches none */
    void write(
            LocalDate day,
            @Nullable String messageCode,
            @Nullable Channel channel,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        List<PlanSummary> found = plans.wholePlans(PlanQuery.of(messageCode, day, day), caller);
        if (found.isEmpty()) {
            throw PlanProblems.noneOn(day);
        }
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, PlanApi.attachment("plans-" + day + ".zip"));
        Set<String> taken = new HashSet<>();
        ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
        for (PlanSummary plan : found) {
            write(plan, channel, caller, zip, taken);
        }
        zip.close();
    }

    private void write(
            PlanSummary plan, @Nullable Channel channel, Caller caller, ZipOutputStream zip, Set<String> taken)
            throws IOException {
        ZippedXml file = plans.fetch(PlanId.parse(plan.id()).orElseThrow(), channel, caller)
                .orElse(null);
        if (file != null) {
            zip.putNextEntry(new ZipEntry(taken.add(file.name()) ? file.name() : plan.filer() + "_" + file.name()));
            zip.write(file.xml());
            zip.closeEntry();
        }
    }
}
