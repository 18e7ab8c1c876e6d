package org.koiki.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.koiki.access.Caller;
import org.koiki.switching.SwitchingCase.Step;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.ContentJson;
import org.koiki.switching.bulk.BulkFile;
import org.koiki.switching.bulk.BulkFiles;
import org.koiki.switching.bulk.BulkRow;
import org.koiki.switching.bulk.BulkViews;
import org.koiki.switching.bulk.BulkWork;
import org.springframework.context.ApplicationContext;

/** Files of applications in a story. */
final class CaseFiles {
    private final BulkFiles files;
    private final BulkViews views;
    private final BulkWork work;

    CaseFiles(ApplicationContext hub) {
        files = hub.getBean(BulkFiles.class);
        views = hub.getBean(BulkViews.class);
        work = new BulkWork(hub);
    }

    void act(Step step, CaseActors actors) {
        String letter = step.at(1);
        switch (step.word()) {
            case "file" -> {
                Caller caller = CaseActors.retailer(step.at(2));
                BulkFile file = files.check(json(step, actors), "story.json", caller);
                actors.keep(letter, caller, file.number());
            }
            case "confirm" -> {
                files.confirm(actors.number(letter), actors.owner(letter));
                work.finish(actors.number(letter), actors.owner(letter));
            }
            case "discard" -> files.discard(actors.number(letter), actors.owner(letter));
            default -> judged(step, actors);
        }
    }

    /** {@code file F 9001 move-out P 2024-04-10 ; move-out Q 2024-03-01}. */
    private static byte[] json(Step step, CaseActors actors) {
        List<String> rows = new ArrayList<>();
        for (String row : String.join(" ", step.from(3).words()).split(" ; ")) {
            List<String> words = new ArrayList<>(List.of(row.split(" ")));
            words.add(1, "-");
            words.add(2, step.at(2));
            Content content =
                    new CaseContents(actors.point(words.get(3)), new Step(step.line(), words), null).content();
            rows.add("{\"kind\": \"%s\", \"content\": %s}".formatted(content.kind(), ContentJson.write(content)));
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** {@code judged F ACCEPTABLE,SWI-1101}: the outcome of each row, for refused ones the code. */
    private void judged(Step step, CaseActors actors) {
        assertThat(views.rows(actors.number(step.at(1)), null, null, 100, actors.owner(step.at(1))).items().stream()
                        .map(CaseFiles::outcome)
                        .collect(Collectors.joining(",")))
                .isEqualTo(step.at(2));
    }

    private static String outcome(BulkRow row) {
        return row.faults().isEmpty()
                ? row.outcome().name()
                : row.faults().getFirst().code();
    }
}
