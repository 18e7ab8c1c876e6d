package org.koiki.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.switching.rollback.RollbackStage;

@DisplayName("Relay, application, usage access and rollback lead where the diagrams lead, and nowhere else")
class StageTests {
    private static final Instant AT = Instant.parse("2024-04-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 4, 20);

    @Test
    void relay() {
        List<RelayStage> stages = List.of(
                new RelayStage.AwaitingDecision(AT),
                new RelayStage.Accepted(AT),
                new RelayStage.Refused(AT, List.of("ADDRESS")),
                new RelayStage.Matched(AT),
                new RelayStage.NotMatched(AT),
                new RelayStage.Cancelled(AT),
                new RelayStage.Lapsed(AT));

        assertThat(diagram(stages, RelayStage::word, RelayStage::leadsTo)).isEqualTo(StateDiagrams.of("relay"));
    }

    @Test
    void application() {
        List<ApplicationStage> stages = List.of(
                new ApplicationStage.Received(AT),
                new ApplicationStage.Waiting(AT),
                new ApplicationStage.WithTso(AT),
                new ApplicationStage.Matched(AT),
                new ApplicationStage.Accepted(AT),
                new ApplicationStage.WorksPlanned(AT, DAY),
                new ApplicationStage.WorksDone(AT, DAY),
                new ApplicationStage.CancelRequested(AT),
                new ApplicationStage.Completed(AT),
                new ApplicationStage.Refused(AT, "NOT_MATCHED", null),
                new ApplicationStage.Cancelled(AT));

        assertThat(diagram(stages, ApplicationStage::word, ApplicationStage::leadsTo))
                .isEqualTo(StateDiagrams.of("application"));
    }

    @Test
    void usageAccess() {
        List<UsageAccessStage> stages = List.of(
                new UsageAccessStage.Received(AT),
                new UsageAccessStage.WithTso(AT),
                new UsageAccessStage.Granted(AT, DAY),
                new UsageAccessStage.Refused(AT, "OTHER"),
                new UsageAccessStage.Cancelled(AT),
                new UsageAccessStage.Expired(AT));

        assertThat(diagram(stages, UsageAccessStage::word, UsageAccessStage::leadsTo))
                .isEqualTo(StateDiagrams.of("usage access"));
    }

    @Test
    void rollback() {
        assertThat(diagram(List.of(RollbackStage.values()), RollbackStage::name, RollbackStage::leadsTo))
                .isEqualTo(StateDiagrams.of("rollback"));
    }

    private static <S> Map<String, List<String>> diagram(
            List<S> stages, Function<S, String> word, BiPredicate<S, S> leads) {
        Map<String, List<String>> arrows = new TreeMap<>();
        for (S stage : stages) {
            List<String> next = stages.stream()
                    .filter(other -> leads.test(stage, other))
                    .map(word)
                    .sorted()
                    .toList();
            if (!next.isEmpty()) {
                arrows.put(word.apply(stage), next);
            }
        }
        return arrows;
    }
}
