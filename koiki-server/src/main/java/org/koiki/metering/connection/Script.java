package org.koiki.metering.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koiki.metering.connection.Seen.Manner;

/** What the hub does in a case, from what it has seen of the client. */
final class Script {
    private static final int TOO_MUCH = 7;

    private final TestCase testCase;
    private final List<Sample> samples;
    private final History history;

    Script(TestCase testCase, List<Sample> samples, History history) {
        this.testCase = testCase;
        this.samples = samples;
        this.history = history;
    }

    /** A line of the list. */
    record Offer(String file, long size) {}

    List<Offer> offers() {
        return switch (testCase) {
            case REVISION -> offers(seen(0) ? samples : samples.subList(0, 1));
            case SPLITS -> offers(seen(2) ? List.of(samples.get(1), samples.get(2), samples.get(0)) : outOfOrder());
            case SIZE_MISMATCH -> List.of(new Offer(file(0), samples.getFirst().zip().length + mistake()));
            default -> offers(samples);
        };
    }

    private List<Sample> outOfOrder() {
        List<Sample> early = new ArrayList<>(samples);
        early.remove(1);
        return early.reversed();
    }

    private static List<Offer> offers(List<Sample> samples) {
        return samples.stream()
                .map(sample -> new Offer(sample.file(), sample.zip().length))
                .toList();
    }

    Optional<Sample> sample(String file) {
        return samples.stream().filter(sample -> sample.file().equals(file)).findFirst();
    }

    Manner manner(String file) {
        boolean first = history.fetches(file).isEmpty();
        if (!first) {
            return Manner.WHOLE;
        }
        return switch (testCase) {
            case SIZE_MISMATCH -> Manner.MISLISTED;
            case BROKEN_ZIP -> Manner.BROKEN;
            case TROUBLE -> file.equals(file(0)) ? Manner.SLOW : file.equals(file(1)) ? Manner.UNAVAILABLE : Manner.CUT;
            default -> Manner.WHOLE;
        };
    }

    private int mistake() {
        return history.fetches(file(0)).isEmpty() ? TOO_MUCH : 0;
    }

    private boolean seen(int sample) {
        return history.has(file(sample));
    }

    private String file(int sample) {
        return samples.get(sample).file();
    }
}
