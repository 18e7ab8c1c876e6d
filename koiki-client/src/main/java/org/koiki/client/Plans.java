package org.koiki.client;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans through {@code /api/v1}. */
public final class Plans {
    private final Http http;

    Plans(Http http) {
        this.http = http;
    }

    /** Files a plan. The same bytes filed again give the same receipt. */
    public Filing file(PlanFile file) {
        return post("plans", file);
    }

    /** Files an intraday plan for the open slots only: closed slots stay as they stand, whatever the file says. */
    public Filing fileOpenSlots(PlanFile file) {
        return post("plans?closedSlots=KEEP", file);
    }

    /** Runs all checks on a plan and stores nothing. */
    public Filing check(PlanFile file) {
        return post("plans?dryRun=true", file);
    }

    /**
     * The receipt of a file that was filed, whichever way, and stands; empty when it does not. Stores nothing. Whether it had
     * been filed before that is not known.
     */
    public Optional<Receipt> receipt(PlanFile file) {
        return check(file) instanceof Filing.Accepted accepted
                ? Optional.ofNullable(accepted.receipt())
                        .filter(Receipt::repeated)
                        .map(Receipt::ofFiling)
                : Optional.empty();
    }

    /** One page of plans that this account may see, from where the page before it ended. */
    public Page<PlanSummary> list(PlanQuery query, @Nullable String cursor) {
        return http.repeatable(http.api(query.path(cursor)).build()).as(Json.page(PlanSummary.class));
    }

    /** All plans that a query finds, page by page. */
    public List<PlanSummary> list(PlanQuery query) {
        List<PlanSummary> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<PlanSummary> page = list(query, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** The standing version as JSON text. */
    public String json(String id) {
        return http.repeatable(http.api(path(id)).build()).orThrow().text();
    }

    /** The standing version as XML, as the TSO gets it. When the TSO asks, the hub notes that it has fetched the plan. */
    public PlanFile xml(String id) {
        return download(path(id), "application/xml", id + ".xml");
    }

    /** The bytes as filed. */
    public PlanFile original(String id) {
        return download(path(id) + "/original", "application/zip", id + ".zip");
    }

    /** One version as XML. */
    public PlanFile version(String id, int version) {
        return download(path(id) + "/versions/" + version, "application/xml", id + "." + version + ".xml");
    }

    /** All accepted versions, latest first. */
    public List<PlanVersion> versions(String id) {
        return List.of(http.repeatable(http.api(path(id) + "/versions").build()).as(PlanVersion[].class));
    }

    /** The trades of a plan beside what its counterparties filed. */
    public List<PlanPair> pairs(String id) {
        return List.of(http.repeatable(http.api(path(id) + "/pairs").build()).as(PlanPair[].class));
    }

    /** What changed from one version to another. */
    public PlanDiff diff(String id, int from, int to) {
        String path = path(id) + "/versions/" + to + "/diff?against=" + from;
        return http.repeatable(http.api(path).build()).as(PlanDiff.class);
    }

    /** One page of all attempts to file, newest first. */
    public Page<FilingSummary> filings(FilingQuery query, @Nullable String cursor) {
        return http.repeatable(http.api(query.path(cursor)).build()).as(Json.page(FilingSummary.class));
    }

    /** All plans of a day as one zip: for a TSO those addressed to it, which are then fetched, for a filer its own. */
    public PlanFile archive(LocalDate targetDate) {
        return archive(targetDate, null);
    }

    /** The same of one kind of plan. */
    public PlanFile archive(LocalDate targetDate, @Nullable String messageCode) {
        String path = new Query()
                .with("date", targetDate)
                .with("messageCode", messageCode)
                .after("plans/archive");
        return download(path, "application/zip", "plans-" + targetDate + ".zip");
    }

    /**
     * What went on to the calling TSO after a place of the feed; 0 to begin with.
     *
     * @param kind {@code DEMAND}, {@code GENERATION}, {@code NEGAWATT} or {@code FROZEN}; absent for all
     */
    public DeliveryPage deliveries(long after, @Nullable LocalDate targetDate, @Nullable String kind) {
        String path = new Query()
                .with("after", after)
                .with("date", targetDate)
                .with("kind", kind)
                .after("deliveries");
        return http.repeatable(http.api(path).build()).as(DeliveryPage.class);
    }

    /** What stood in a slot, counted from 1, when it closed, as JSON. */
    public PlanFile frozen(LocalDate targetDate, int slot) {
        String path = new Query().with("date", targetDate).with("slot", slot).after("frozen");
        return download(path, "application/json", "frozen-%s-%02d.json".formatted(targetDate, slot));
    }

    /** The fault report of a refused filing as XML, message 0902. */
    public PlanFile faultReport(long filing) {
        String path = "filings/" + filing + "/fault-report";
        return download(path, "application/xml", "fault-report-" + filing + ".xml");
    }

    private Filing post(String path, PlanFile file) {
        String type = file.zipped() ? "application/zip" : "application/xml";
        HttpRequest request = http.api(path)
                .header("Content-Type", type)
                .header("fileName", Query.encode(file.name()))
                .POST(BodyPublishers.ofByteArray(file.bytes()))
                .build();
        Reply reply = http.repeatable(request);
        if (reply.status() == 422) {
            return refused(Problem.of(reply));
        }
        Receipt receipt = reply.as(Receipt.class);
        return new Filing.Accepted(receipt, receipt.findings());
    }

    private static Filing refused(Problem problem) {
        String code = problem.code() == null ? "" : problem.code();
        return new Filing.Refused(code, problem.text(), problem.allFindings(), problem.filing(), null);
    }

    private PlanFile download(String path, String type, String name) {
        Reply reply = http.repeatable(http.api(path).setHeader("Accept", type).build());
        return new PlanFile(reply.fileName(name), reply.orThrow().body());
    }

    private static String path(String id) {
        return "plans/" + Query.encode(id);
    }
}
