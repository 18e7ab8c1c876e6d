package org.koiki.switching.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.ApplicationStage;

/**
 * An application that has passed its checks.
 *
 * @param tso company code of the TSO of the area
 * @param matchBy last day for the match; absent for what is no half of a switch
 */
record NewApplication(
        Content content,
        String company,
        String tso,
        @Nullable LocalDate matchBy) {
    /** The application after its first two stages. @param stage the second one, that it came to when it was received */
    Application received(String number, ApplicationStage stage, @Nullable String partner) {
        return new Application(
                number,
                content,
                company,
                tso,
                stage,
                "NEW",
                matchBy,
                content.relay(),
                partner,
                null,
                null,
                null,
                null,
                null,
                null,
                stage.at(),
                2);
    }
}
