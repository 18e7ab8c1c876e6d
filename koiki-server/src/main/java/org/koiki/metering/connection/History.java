package org.koiki.metering.connection;

import java.util.List;
import org.koiki.metering.connection.Seen.Act;
import org.koiki.metering.connection.Seen.Manner;

/** What was seen of a client in one case, oldest first. */
record History(List<Seen> seen) {
    static History of(List<Seen> all, TestCase testCase) {
        return new History(
                all.stream().filter(one -> one.testCase() == testCase).toList());
    }

    boolean listed() {
        return seen.stream().anyMatch(one -> one.act() == Act.LISTED);
    }

    boolean confirmed() {
        return seen.stream().anyMatch(one -> one.act() == Act.CONFIRMED);
    }

    List<Seen> fetches() {
        return seen.stream().filter(one -> one.act() == Act.FETCHED).toList();
    }

    List<Seen> fetches(String file) {
        return fetches().stream().filter(one -> file.equals(one.file())).toList();
    }

    boolean has(String file) {
        return count(file) > 0;
    }

    /** How often a file was sent so that the client may keep it. */
    long count(String file) {
        return fetches(file).stream()
                .filter(one -> one.outcome() == Manner.WHOLE || one.outcome() == Manner.SLOW)
                .count();
    }

    /** Whether the client has listed between the first fetch of a file and the next one. */
    boolean listedBetween(String file) {
        List<Seen> fetches = fetches(file);
        return fetches.size() > 1
                && seen.subList(seen.indexOf(fetches.get(0)), seen.lastIndexOf(fetches.get(1))).stream()
                        .anyMatch(one -> one.act() == Act.LISTED);
    }
}
