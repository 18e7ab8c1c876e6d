package org.koiki.bench.intake;

import java.time.LocalDate;

/**
 * One plan, ready to be sent.
 *
 * @param caller index of the company that files it
 * @param request the whole HTTP request
 * @param rows rows that the hub must hold afterwards, totals included
 * @param kWh sum over all rows and slots
 * @param sha256 of the XML, lower-case hex
 */
record Shot(int caller, byte[] request, LocalDate day, String group, int rows, long kWh, String sha256) {
    /** The same without the request. */
    Shot lean() {
        return new Shot(caller, new byte[0], day, group, rows, kWh, sha256);
    }
}
