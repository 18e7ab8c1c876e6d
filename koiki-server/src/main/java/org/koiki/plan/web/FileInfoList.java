package org.koiki.plan.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.plan.FilingSummary;
import org.koiki.plan.PlanState;
import org.koiki.plan.PlanSummary;

/** The list of the WebAPI: {@code SBD-MSG} with one {@code FILE_INFO} for each plan or report (plans.md §6 tells the shape for 0152). */
final class FileInfoList {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(MarketClock.JST);
    private static final DateTimeFormatter MILLISECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(MarketClock.JST);

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<SBD-MSG>");

    private FileInfoList() {}

    static String of(List<PlanSummary> plans) {
        FileInfoList list = new FileInfoList();
        plans.forEach(list::add);
        return list.end();
    }

    static String ofReports(List<FilingSummary> refused) {
        FileInfoList list = new FileInfoList();
        refused.forEach(list::add);
        return list.end();
    }

    private String end() {
        return xml.append("</SBD-MSG>\r\n").toString();
    }

    private void add(PlanSummary plan) {
        xml.append("<FILE_INFO>");
        add("FILE_ID", plan.id());
        add("FILE_NAME", plan.fileName());
        addTimes(plan.receivedAt());
        add("STAT", Integer.toString(plan.state().ordinal() + 1));
        add("STAT_NM", name(plan.state()));
        add("FETCH_STAT", plan.fetchedAt() == null ? "0" : "1");
        add("FETCH_STAT_NM", plan.fetchedAt() == null ? "未取得" : "取得済み");
        add("TARGET_DATE", DateTimeFormatter.BASIC_ISO_DATE.format(plan.targetDate()));
        add("SENDER", plan.sender());
        add("FILER", plan.filer());
        add("VERSION", Integer.toString(plan.version()));
        xml.append("</FILE_INFO>");
    }

    private void add(FilingSummary refused) {
        xml.append("<FILE_INFO>");
        add("FILE_ID", Long.toString(refused.id()));
        add("FILE_NAME", FaultReports.name(refused));
        addTimes(refused.receivedAt());
        addKnown("TARGET_DATE", refused.targetDate(), DateTimeFormatter.BASIC_ISO_DATE::format);
        addKnown("SENDER", refused.sender(), Function.identity());
        addKnown("FILER", refused.filer(), Function.identity());
        addKnown("REFUSED_FILE_NAME", refused.fileName(), Function.identity());
        addKnown("REASON", refused.reason(), Function.identity());
        add("FAULTS", Integer.toString(refused.faults()));
        xml.append("</FILE_INFO>");
    }

    private void addTimes(Instant received) {
        add("LAST_UPD_DAYTIME", MILLISECOND.format(received));
        add("SBMIT_DAYTIME", second(received));
        add("CRE_DAYTIME", second(received));
    }

    private <T> void addKnown(String element, @Nullable T value, Function<T, String> text) {
        if (value != null) {
            add(element, text.apply(value));
        }
    }

    private static String name(PlanState state) {
        return switch (state) {
            case SUBMITTED -> "提出済み";
            case REGISTERED -> "登録済み";
            case MISMATCHED -> "計画間不整合";
            case CLOSED -> "確定";
        };
    }

    private static String second(Instant instant) {
        return SECOND.format(instant);
    }

    private void add(String element, String value) {
        xml.append('<').append(element).append('>');
        xml.append(value.replace("&", "&amp;").replace("<", "&lt;"));
        xml.append("</").append(element).append('>');
    }
}
