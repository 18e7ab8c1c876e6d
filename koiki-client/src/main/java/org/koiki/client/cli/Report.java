package org.koiki.client.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import org.koiki.client.CarriedRow;
import org.koiki.client.cli.FileResult.Outcome;
import org.koiki.message.Finding;

/** Shows results one after the other; on a terminal with a line below that counts. */
final class Report {
    private static final String CLEAR_LINE = "\r\033[K";

    private final Console console;
    private final PrintWriter out;
    private final int files;
    private final boolean counting;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    Report(Console console, int files) {
        this.console = console;
        this.out = console.out();
        this.files = files;
        this.counting = files > 1 && console.terminal() && !console.json();
    }

    synchronized void add(FileResult result) {
        counts.merge(result.outcome(), 1, Integer::sum);
        if (console.json()) {
            console.jsonLine(result);
            return;
        }
        if (counting) {
            out.print(CLEAR_LINE);
        }
        show(result);
        if (counting) {
            out.print(summary());
            out.flush();
        }
    }

    synchronized void end() {
        if (files > 1 && !console.json()) {
            out.println((counting ? CLEAR_LINE : "") + summary());
        }
    }

    private String summary() {
        int done = counts.values().stream().mapToInt(Integer::intValue).sum();
        return console.say(
                "batch.summary", done, files, count(Outcome.ACCEPTED), count(Outcome.REFUSED), count(Outcome.FAILED));
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    private void show(FileResult result) {
        out.println(result.file() + ": " + console.say("outcome." + result.outcome()) + detail(result));
        for (Finding finding : result.findings()) {
            out.println(FindingText.of(finding, console));
        }
        if (result.outcome() == Outcome.REFUSED && result.filing() != null) {
            out.println("  " + console.say("filing.report", String.valueOf(result.filing())));
        }
        for (CarriedRow row : result.carriedOver()) {
            String counterparty = row.counterparty() == null ? "" : row.counterparty();
            out.println("  " + console.say("carriedOver", row.block(), counterparty, row.total()));
        }
    }

    private String detail(FileResult result) {
        StringBuilder text = new StringBuilder();
        if (result.planId() != null) {
            text.append(' ').append(console.say("receipt", result.planId(), String.valueOf(result.version())));
        }
        if (Boolean.TRUE.equals(result.repeated())) {
            text.append(' ').append(console.say("receipt.repeated"));
        }
        if (Boolean.TRUE.equals(result.dryRun())) {
            text.append(' ').append(console.say("receipt.dryRun"));
        }
        if (result.code() != null) {
            text.append(' ').append(result.code());
        }
        return result.message() == null
                ? text.toString()
                : text.append(' ').append(result.message()).toString();
    }
}
