package org.koiki.message;

import java.time.LocalDateTime;

/**
 * One FIT working file (FIT作成用, message 0152) as the list of the WebAPI tells it. Times are JST.
 *
 * @param id FIT_ID, what the download takes; at most 23 characters
 * @param lastUpdated LAST_UPD_DAYTIME, to the millisecond
 * @param submitted SBMIT_DAYTIME, to the second
 * @param created CRE_DAYTIME, to the second
 * @param status STAT: {@code 1} plan detail registered, {@code 2} supply values registered, {@code 3} sales registered
 *     and plan submitted
 * @param receiptStatus FIT_RECPT_STAT: {@code 03} received by the retailer, {@code 04} received by the TSO, {@code 07}
 *     waiting for the retailer, {@code 08} waiting for the TSO, {@code 11} plan submitted
 */
public record FitInfo(
        String id,
        LocalDateTime lastUpdated,
        LocalDateTime submitted,
        LocalDateTime created,
        String status,
        String statusName,
        String receiptStatus,
        String receiptStatusName) {}
