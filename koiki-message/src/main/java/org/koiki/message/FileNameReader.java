package org.koiki.message;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.message.MessageKind.NameLayout;

/** Reads one file name. */
final class FileNameReader {
    private static final String EXAMPLE = "W6_0250_20300402_00_99993_3.xml";
    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private final String name;
    private final MessageKinds kinds;
    private final List<Finding> findings = new ArrayList<>();

    FileNameReader(String name, MessageKinds kinds) {
        this.name = name;
        this.kinds = kinds;
    }

    FileNameReading read() {
        String stem = stem();
        FileName read = stem.startsWith("W6_") ? plan(stem) : metering(stem);
        return new FileNameReading(findings.isEmpty() ? read : null, findings);
    }

    private String stem() {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xml") || lower.endsWith(".zip")) {
            return name.substring(0, name.length() - 4);
        }
        fault(Fault.NAME_EXTENSION, name, null);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private @Nullable FileName plan(String stem) {
        String[] parts = stem.split("_", -1);
        if (parts.length != 6) {
            return formFault();
        }
        if (kinds.find(parts[0], parts[1]).isEmpty()) {
            fault(Fault.NAME_CODE, parts[1], null);
        }
        LocalDate date = date(parts[2]);
        int number = counter(parts[3], 2);
        if (!parts[4].matches("[0-9A-Z]{5}")) {
            fault(Fault.NAME_SENDER, parts[4], null);
        }
        if (!parts[5].matches("[0-9]")) {
            fault(Fault.NAME_AREA, parts[5], null);
        }
        return new PlanFileName(parts[1], date, number, parts[4], parts[5]);
    }

    private @Nullable FileName metering(String stem) {
        if (!stem.matches("W[45][0-9]{4}.*")) {
            return formFault();
        }
        Optional<MessageKind> found = kinds.find(stem.substring(0, 2), stem.substring(2, 6));
        if (found.isEmpty()) {
            fault(Fault.NAME_CODE, stem.substring(2, 6), null);
            return null;
        }
        MessageKind kind = found.get();
        int timeEnd = kind.layout() == NameLayout.DAY ? 14 : 18;
        int revisionEnd = timeEnd + kind.revisionDigits();
        int length = revisionEnd + kind.splitDigits();
        if (stem.length() != length) {
            fault(Fault.NAME_LENGTH, Integer.toString(stem.length()), length);
            return null;
        }
        return new MeteringFileName(
                kind,
                date(stem.substring(6, 14)),
                time(stem.substring(14, timeEnd), kind.layout()),
                counter(stem.substring(timeEnd, revisionEnd), kind.revisionDigits()),
                counter(stem.substring(revisionEnd), kind.splitDigits()));
    }

    private @Nullable FileName formFault() {
        fault(Fault.NAME_FORM, name, EXAMPLE);
        return null;
    }

    private LocalDate date(String text) {
        if (Format.DATE.check(text) != null) {
            fault(Fault.NAME_DATE, text, null);
            return NO_DATE;
        }
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private LocalTime time(String text, NameLayout layout) {
        if (layout == NameLayout.DAY) {
            return LocalTime.MIDNIGHT;
        }
        LocalTime time = parseTime(text);
        boolean right = layout == NameLayout.MIDNIGHT
                ? LocalTime.MIDNIGHT.equals(time)
                : time != null && time.toSecondOfDay() % (86_400 / SlotSeries.SLOTS) == 0;
        if (time == null || !right) {
            fault(Fault.NAME_TIME, text, layout == NameLayout.MIDNIGHT ? "0000" : "HHMM");
            return LocalTime.MIDNIGHT;
        }
        return time;
    }

    private static @Nullable LocalTime parseTime(String text) {
        if (!text.matches("[0-9]{4}")) {
            return null;
        }
        try {
            return LocalTime.of(Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(2)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private int counter(String text, int digits) {
        if (Format.digits(digits).check(text) != null) {
            fault(Fault.NAME_COUNTER, text, digits);
            return 0;
        }
        return Integer.parseInt(text);
    }

    private void fault(Fault fault, String value, @Nullable Object expected) {
        findings.add(fault.at(new Place(name, 0, 0), value, expected));
    }
}
