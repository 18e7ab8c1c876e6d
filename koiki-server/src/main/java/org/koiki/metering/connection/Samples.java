package org.koiki.metering.connection;

import static org.koiki.metering.connection.SampleText.DAILY;
import static org.koiki.metering.connection.SampleText.MISSING;
import static org.koiki.metering.connection.SampleText.NOT_PROVIDED;
import static org.koiki.metering.connection.SampleText.PARTIAL;
import static org.koiki.metering.connection.SampleText.PLAIN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.koiki.message.MessageKinds;
import org.koiki.message.MeteringFileName;

/** The sample files of each case, made for one receiver: test records (JPC03 = 1) with made-up points. */
final class Samples {
    private static final List<String> W4 = List.of("0110", "1110", "0120", "1120");
    private static final List<String> W5 = List.of("1210", "1220", "1310", "1320", "1410", "1420");

    private final LocalDate day;
    private final SampleText text;

    Samples(ConnectionTest test) {
        this.day = test.sampleDay();
        this.text = new SampleText(test);
    }

    List<Sample> of(TestCase testCase) {
        return switch (testCase) {
            case TLS, EMPTY_LIST -> List.of();
            case SIZES ->
                IntStream.rangeClosed(1, 5)
                        .mapToObj(slot -> text.file(slot("0110", slot), PLAIN))
                        .toList();
            case KINDS -> kinds();
            case REVISION ->
                List.of(
                        text.file(day("W4", "0120"), DAILY),
                        text.file(day("W4", "0120").at(1, 0), DAILY));
            case SPLITS ->
                IntStream.range(0, 3)
                        .mapToObj(split -> text.file(day("W4", "1120").at(0, split), DAILY))
                        .toList();
            case SIZE_MISMATCH -> List.of(text.file(slot("0110", 6), PLAIN));
            case BROKEN_ZIP -> List.of(text.file(slot("1110", 7), PLAIN));
            case MISSING_VALUES -> List.of(text.file(slot("0110", 8), MISSING));
            case NOT_PROVIDED -> List.of(text.file(day("W5", "1220"), NOT_PROVIDED));
            case PARTIAL_SUPPLY -> List.of(text.file(day("W5", "1210"), PARTIAL));
            case TEST_RECORD -> List.of(text.file(slot("1110", 9), PLAIN));
            case TROUBLE ->
                IntStream.rangeClosed(10, 12)
                        .mapToObj(slot -> text.file(slot("1110", slot), PLAIN))
                        .toList();
        };
    }

    private List<Sample> kinds() {
        Stream<MeteringFileName> energy =
                W4.stream().map(code -> code.endsWith("10") ? slot(code, 1) : day("W4", code));
        Stream<MeteringFileName> usage = W5.stream().map(code -> day("W5", code));
        return Stream.concat(energy, usage).map(name -> text.file(name, PLAIN)).toList();
    }

    private MeteringFileName slot(String code, int slot) {
        return MeteringFileName.ofSlot(MessageKinds.builtIn().find("W4", code).orElseThrow(), day, slot);
    }

    private MeteringFileName day(String prefix, String code) {
        return MeteringFileName.ofDay(MessageKinds.builtIn().find(prefix, code).orElseThrow(), day);
    }
}
