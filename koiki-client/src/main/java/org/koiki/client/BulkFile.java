package org.koiki.client;

/**
 * A file of applications and how far it is.
 *
 * @param stage {@code CHECKED}, {@code CONFIRMED}, {@code DONE} or {@code DISCARDED}
 * @param acceptable rows that would be taken, or that wait to be filed
 * @param refused rows that are not taken
 * @param filed rows that are applications
 */
public record BulkFile(String number, String stage, int rows, int acceptable, int refused, int filed) {
    /** Whether nothing more becomes of it. */
    public boolean over() {
        return stage.equals("DONE") || stage.equals("DISCARDED");
    }
}
