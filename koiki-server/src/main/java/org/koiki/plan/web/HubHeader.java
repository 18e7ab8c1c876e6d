package org.koiki.plan.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.koiki.calendar.MarketClock;
import org.koiki.message.MessageHeader;

/** The message group header (JPMGH) of what the coordinator sends. */
final class HubHeader {
    /** Operator code of the coordinator (codes.md). */
    static final String COORDINATOR = "70013";

    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("yyMMddHHmmss").withZone(MarketClock.JST);

    private HubHeader() {}

    /** @param receiver operator code */
    static MessageHeader of(String messageCode, String receiver, Instant at) {
        return new MessageHeader(
                "0",
                party(COORDINATOR),
                party(receiver),
                "OCTO",
                "W6",
                "3A",
                messageCode,
                CREATED.format(at),
                "1.1-1A");
    }

    private static String party(String operator) {
        return operator + "0000000";
    }
}
