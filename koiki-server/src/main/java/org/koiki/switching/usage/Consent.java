package org.koiki.switching.usage;

import java.time.LocalDate;

/**
 * That the customer agrees to the inquiry; it must be for a switch that the customer asked for.
 *
 * @param obtainedOn not later than today
 */
public record Consent(Method method, LocalDate obtainedOn) {
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
