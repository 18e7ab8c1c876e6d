package org.koiki.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koiki.Problem;
import org.koiki.participant.SeedFiles;
import org.koiki.switching.SwitchingCase.Step;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Stories that a market expert can check by hand, in {@code src/test/resources/switching-cases}. */
@KoikiTest
class SwitchingCasesTests {
    private final CaseActors actors;
    private final CaseTime time;
    private final CaseFacts facts;
    private final CaseFiles files;
    private final CaseTransfers transfers;

    @Autowired
    SwitchingCasesTests(ApplicationContext hub, SeedFiles seeds) {
        seeds.load("classpath:org/koiki/sandbox/market/");
        this.actors = new CaseActors(hub);
        this.time = new CaseTime(hub);
        this.facts = new CaseFacts(hub);
        this.files = new CaseFiles(hub);
        this.transfers = new CaseTransfers(hub);
    }

    static Stream<SwitchingCase> cases() {
        return SwitchingCase.all();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsAsTheStorySays(SwitchingCase story) {
        actors.open(story);
        for (Step step : story.steps()) {
            try {
                take(step);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(story.name() + " line " + step.line() + ": " + e.getMessage(), e);
            }
        }
    }

    private void take(Step step) {
        switch (step.word()) {
            case "time" -> time.set(step.at(1), step.at(2));
            case "until" -> time.until(LocalDate.parse(step.at(1)));
            case "refused" -> refused(step);
            case "stage",
                    "supplier",
                    "believed",
                    "told",
                    "verdict",
                    "sees",
                    "steps",
                    "effective",
                    "ampere-now",
                    "power-now",
                    "named",
                    "customer-on" -> facts.check(step, actors);
            default -> act(step);
        }
    }

    private void act(Step step) {
        switch (step.word()) {
            case "file", "confirm", "discard", "judged" -> files.act(step, actors);
            case "transfer",
                    "call-off",
                    "moved",
                    "left",
                    "code",
                    "roll-back",
                    "consent",
                    "dissent",
                    "grant",
                    "deny",
                    "take-back" -> transfers.act(step, actors);
            default -> actors.act(step);
        }
    }

    private void refused(Step step) {
        Problem refusal = catchThrowableOfType(Problem.class, () -> act(step.from(2)));

        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.getBody().getProperties()).containsEntry("code", step.at(1));
        assertThat(refusal.text().en()).isNotBlank();
        assertThat(refusal.text().ja()).isNotBlank();
    }
}
