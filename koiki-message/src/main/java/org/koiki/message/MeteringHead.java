package org.koiki.message;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a metering file says about itself at the top of its body.
 *
 * @param messageCode JP00002 情報区分コード
 * @param sender JP06110, the TSO
 * @param receiver JP06112, the retailer
 * @param item14 JP06114, whose meaning is not published
 * @param item15 JP06115, whose meaning is not published
 * @param date target date JP06116, in 30-minute energy
 * @param month target month JP06401, in fixed usage
 * @param slot slot JP06219 (コマ) of a same-day file, from 1
 */
public record MeteringHead(
        String messageCode,
        @Nullable String messageName,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String receiver,
        @Nullable String receiverName,
        @Nullable String item14,
        @Nullable String item15,
        @Nullable LocalDate date,
        @Nullable YearMonth month,
        @Nullable Integer slot) {

    /** Head of a same-day file (当日30分電力量). */
    public static MeteringHead sameDay(String messageCode, String tso, String retailer, LocalDate date, int slot) {
        return new MeteringHead(messageCode, null, tso, null, retailer, null, null, null, date, null, slot);
    }

    /** Head of a daily file (日毎30分電力量). */
    public static MeteringHead daily(String messageCode, String tso, String retailer, LocalDate date) {
        return new MeteringHead(messageCode, null, tso, null, retailer, null, null, null, date, null, null);
    }

    /** Head of a file of fixed usage (確定使用量). */
    public static MeteringHead fixed(String messageCode, String tso, String retailer, YearMonth month) {
        return new MeteringHead(messageCode, null, tso, null, retailer, null, null, null, null, month, null);
    }
}
