package org.koiki.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.plan.Stage.Cause;
import org.koiki.plan.Stage.Closed;
import org.koiki.plan.Stage.Filed;
import org.koiki.plan.Stage.Mismatched;
import org.koiki.plan.Stage.Received;
import org.koiki.plan.Stage.Refused;
import org.koiki.plan.Stage.Registered;

@DisplayName("Received, refused or filed, registered or mismatched, final")
class StageTests {
    private static final Instant AT = Instant.parse("2016-05-30T03:00:00Z");
    private static final Stage RECEIVED = new Received(AT, 1, "0250");
    private static final Stage REFUSED = new Refused(AT, 1, "PLAN-0903");
    private static final Stage FILED = new Filed(AT, 1, 1);
    private static final Stage REGISTERED = new Registered(AT, 1, Cause.COMPARED);
    private static final Stage MISMATCHED = new Mismatched(AT, 1, Cause.COUNTERPARTY);
    private static final Stage CLOSED = new Closed(AT, 1);

    @Test
    void leadsOnlyWhereTheDiagramLeads() {
        assertThat(after(RECEIVED)).containsExactlyInAnyOrder(RECEIVED, REFUSED, FILED);
        assertThat(after(REFUSED)).containsExactly(RECEIVED);
        assertThat(after(FILED)).containsExactlyInAnyOrder(RECEIVED, REGISTERED, MISMATCHED, CLOSED);
        assertThat(after(REGISTERED)).containsExactlyInAnyOrder(RECEIVED, REGISTERED, MISMATCHED, CLOSED);
        assertThat(after(MISMATCHED)).containsExactlyInAnyOrder(RECEIVED, REGISTERED, MISMATCHED, CLOSED);
        assertThat(after(CLOSED)).containsExactly(RECEIVED);
    }

    private static List<Stage> after(Stage stage) {
        return List.of(RECEIVED, REFUSED, FILED, REGISTERED, MISMATCHED, CLOSED).stream()
                .filter(stage::leadsTo)
                .toList();
    }
}
