package org.koiki.switching.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koiki.Problem;
import org.koiki.Together;
import org.koiki.switching.application.Applications.Received;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where new applications come in (受付). Those that come while others are taken in share one transaction, in which there is one at most of
 * a point and of a key. One that is refused does not touch the others; where the transaction fails before its end, each is taken in by
 * itself.
 */
@Component
class Reception {
    private final NewApplications applications;
    private final BeforeRows rows;
    private final ApplicationChecks checks;
    private final TransactionTemplate transaction;
    private final Together<Filed, Optional<Answer>> together = new Together<>(this::round);

    Reception(
            NewApplications applications, BeforeRows rows, ApplicationChecks checks, TransactionTemplate transaction) {
        this.applications = applications;
        this.rows = rows;
        this.checks = checks;
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

        /** The transaction failed at its end, so that nobody knows whether the application stands; it must not be taken in again. */
        record Unknown(RuntimeException failure) implements Answer {
            @Override
            public Received received() {
                throw failure;
            }
        }
    }

    /** Takes an application, or throws why it is refused. Where others work on its point it waits for them, outside of any round. */
    Received receive(Filed filed) {
        checks.requireNumber(filed.content());
        return together.ask(filed)
                .or(() -> answers(List.of(filed), true).getFirst())
                .orElseThrow()
                .received();
    }

    /** What meets a row that somebody holds waits by itself. */
    private List<Optional<Answer>> round(List<Filed> filed) {
        try {
            return answers(filed, false);
        } catch (PessimisticLockingFailureException held) {
            return Collections.nCopies(filed.size(), Optional.empty());
        }
    }

    /** For each application its answer, or nothing where others work on its point. @param wait for them */
    private List<Optional<Answer>> answers(List<Filed> filed, boolean wait) {
        List<Filed> apart = apart(filed);
        Map<String, Answer> answers = new HashMap<>();
        try {
            transaction.executeWithoutResult(status -> {
                if (!wait && status.isNewTransaction()) {
                    rows.hurry();
                }
                answers.putAll(applications.take(apart, wait));
            });
        } catch (RuntimeException failed) {
            if (answers.isEmpty()) {
                throw failed;
            }
            answers.replaceAll((point, answer) -> answer instanceof Answer.Taken ? new Answer.Unknown(failed) : answer);
        }
        return filed.stream()
                .map(each -> apart.stream().anyMatch(one -> one == each)
                        ? Optional.ofNullable(answers.get(each.point()))
                        : Optional.<Answer>empty())
                .toList();
    }

    /** Those that do not meet one another. */
    private static List<Filed> apart(List<Filed> filed) {
        Set<String> points = new HashSet<>();
        Set<List<String>> keys = new HashSet<>();
        List<Filed> apart = new ArrayList<>();
        for (Filed each : filed) {
            String key = each.request().key();
            if (points.add(each.point()) && (key == null || keys.add(List.of(each.company(), key)))) {
                apart.add(each);
            }
        }
        return apart;
    }
}
