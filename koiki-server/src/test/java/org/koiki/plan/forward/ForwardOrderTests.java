package org.koiki.plan.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("The feed of deliveries never gains anything below a place that it has shown")
class ForwardOrderTests {
    private static final LocalDate DAY = LocalDate.of(2017, 4, 18);
    private static final Caller TSO = TestCallers.caller("1009", Role.TSO, "PLAN_VIEW");

    private final ForwardOrder order;
    private final Forwardings feed;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;

    @Autowired
    ForwardOrderTests(ForwardOrder order, Forwardings feed, JdbcClient jdbc, TransactionTemplate transaction) {
        this.order = order;
        this.feed = feed;
        this.jdbc = jdbc;
        this.transaction = transaction;
        another = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void whatWasWrittenFirstAndCommitsLastComesLast() {
        Long before = transaction.execute(status -> {
            accept("SLOW0");
            another.executeWithoutResult(inner -> accept("FAST0"));
            another.executeWithoutResult(inner -> order.place());
            return read(0).getLast().position();
        });

        order.place();

        assertThat(read(0)).extracting(Forwarded::filer).containsExactly("FAST0", "SLOW0");
        assertThat(read(Objects.requireNonNull(before)))
                .extracting(Forwarded::filer)
                .containsExactly("SLOW0");
    }

    private void accept(String filer) {
        jdbc.sql("insert into plan.forwarding (tso, target_date, message_code, filed_as, filer, version, at)"
                        + " values ('1009', ?, '0250', '0250', ?, 1, ?)")
                .params(DAY, filer, OffsetDateTime.parse("2017-04-17T10:00:00+09:00"))
                .update();
    }

    private List<Forwarded> read(long after) {
        return feed.after(after, DAY, null, 10, TSO);
    }
}
