package org.koiki.metering.connection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.koiki.ModuleTables;
import org.springframework.stereotype.Component;

/** The kit as data: {@code connection-cases.csv} and {@code connection-limits.csv}. */
@Component
class Kit {
    private final List<CaseText> texts = ModuleTables.read("connection-cases.csv", (module, line) -> CaseText.of(line));
    private final Map<String, Integer> limits = ModuleTables.read(
                    "connection-limits.csv",
                    (module, line) -> Map.entry(line.getField("name"), Integer.parseInt(line.getField("value"))))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    CaseText text(TestCase test) {
        return texts.get(test.ordinal());
    }

    /** How long the slow answer takes. */
    Duration slow() {
        return seconds("slow.seconds");
    }

    /** How long a client has to wait after a 503. */
    Duration retry() {
        return seconds("retry.seconds");
    }

    /** How many requests of a test are kept. */
    int mostSeen() {
        return limits.getOrDefault("seen.most", 0);
    }

    /** How long before a test its time may be asked for. */
    Duration ahead() {
        return Duration.ofDays(limits.getOrDefault("ahead.days", 0));
    }

    private Duration seconds(String name) {
        return Duration.ofSeconds(limits.getOrDefault(name, 0));
    }
}
