package org.koiki.switching.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.koiki.Problem;
import org.koiki.Together;
import org.koiki.switching.application.Applications.Received;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where new applications come in (受付). Those that come while others are taken in share one transaction; of a point there is one at
 * most in it. One that is refused does not touch the others, and where the transaction fails, each is taken in by itself.
 */
@Component
class Reception {
    private final NewApplications applications;
    private final TransactionTemplate transaction;
    private final Together<Filed, Optional<Answer>> together = new Together<>(filed -> answers(filed, false));

    Reception(NewApplications applications, TransactionTemplate transaction) {
        this.applications = applications;
        this.transaction = transaction;
    }

    /** What becomes of an application. */
    sealed interface Answer {
        Received received();

        record Taken(Received received) implements Answer {}

        record Refused(Problem problem) implements Answer {
            @Override
            public Received received() {
                throw problem;
            }
        }
    }

    /** Takes an application, or throws why it is refused. Where others work on its point it waits for them. */
    Received receive(Filed filed) {
        return together.ask(filed)
                .or(() -> answers(List.of(filed), true).getFirst())
                .orElseThrow()
                .received();
    }

    /** For each application its answer, or nothing where others work on its point. @param wait for them */
    private List<Optional<Answer>> answers(List<Filed> filed, boolean wait) {
        Map<String, Filed> first = new LinkedHashMap<>();
        filed.forEach(each -> first.putIfAbsent(each.point(), each));
        Map<String, Answer> answers = Objects.requireNonNull(
                transaction.execute(status -> applications.take(List.copyOf(first.values()), wait)));
        return filed.stream()
                .map(each -> first.get(each.point()) == each
                        ? Optional.ofNullable(answers.get(each.point()))
                        : Optional.<Answer>empty())
                .toList();
    }
}
