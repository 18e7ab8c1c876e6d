package org.koiki.switching.usage;

import java.time.LocalDate;
import org.koiki.edge.Given;

/**
 * That the customer agrees to the inquiry; it must be for a switch that the customer asked for.
 *
 * @param obtainedOn not later than today
 */
public record Consent(Method method, LocalDate obtainedOn) {
    public Consent {
        Given.required(method, "consent.method");
        Given.required(obtainedOn, "consent.obtainedOn");
    }

    /** How the customer agreed. */
    public enum Method {
        /** 書面 */
        PAPER,
        /** ウェブ */
        WEB,
        /** 電話（録音） */
        RECORDED_CALL
    }
}
