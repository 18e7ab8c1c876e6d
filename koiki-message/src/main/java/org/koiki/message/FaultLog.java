package org.koiki.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding.Severity;

/** Collects what is found while a file is read. */
final class FaultLog {
    private record Entry(
            Fault fault,
            int offset,
            String path,
            @Nullable String member,
            @Nullable String counterparty,
            @Nullable Integer slot,
            @Nullable String value,
            @Nullable String expected) {}

    private final List<Entry> entries = new ArrayList<>();
    private boolean faulty;

    @Nullable
    String member;

    @Nullable
    String counterparty;

    void add(Fault fault, String path, int offset) {
        add(fault, path, offset, null, null, null);
    }

    void add(Fault fault, String path, int offset, @Nullable String value, @Nullable Object expected) {
        add(fault, path, offset, null, value, expected);
    }

    void add(
            Fault fault,
            String path,
            int offset,
            @Nullable Integer slot,
            @Nullable String value,
            @Nullable Object expected) {
        if (entries.size() == Limits.FINDINGS) {
            throw new BrokenXml(Fault.TOO_MANY_FINDINGS, offset, null, Integer.toString(Limits.FINDINGS));
        }
        record(new Entry(
                fault, offset, path, member, counterparty, slot, value, expected == null ? null : expected.toString()));
    }

    /** Adds the fault that ended the reading. */
    void add(BrokenXml broken) {
        String path = broken.path == null ? "" : broken.path;
        record(new Entry(broken.fault, broken.offset, path, null, null, null, broken.value, broken.expected));
    }

    boolean isFaulty() {
        return faulty;
    }

    /** The findings in file order. */
    List<Finding> findings(Positions positions) {
        return entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.fault == Fault.TOO_MANY_FINDINGS)
                        .thenComparingInt(Entry::offset))
                .map(entry -> finding(entry, positions.place(entry.path, entry.offset)))
                .toList();
    }

    private void record(Entry entry) {
        entries.add(entry);
        faulty |= entry.fault.severity == Severity.FAULT;
    }

    private static Finding finding(Entry entry, Place place) {
        return entry.fault.at(place, entry.member, entry.counterparty, entry.slot, entry.value, entry.expected);
    }
}
