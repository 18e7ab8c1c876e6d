package org.koiki.metering.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.koiki.calendar.MarketClock;
import org.koiki.message.MessageKind;
import org.koiki.message.MeteringHead;
import org.koiki.message.MeteringHeader;
import org.koiki.message.MeteringWriter;
import org.koiki.metering.delivery.Voltage;

/** What stands around the rows of a file. */
record FileText(byte[] before, byte[] behind) {
    private static final byte[] BEHIND =
            "</JPM00010></JPTRM></JPMGRP></SBD-MSG>\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** @param tso operator code of the sender */
    static FileText of(Unit unit, Voltage voltage, String tso, String retailer, Instant created) {
        MessageKind kind = FileKinds.of(unit, voltage);
        String time = CREATED.format(created.atZone(MarketClock.JST));
        MeteringHeader header = MeteringHeader.of(kind, tso, retailer, time);
        MeteringHead head = unit.isDay()
                ? MeteringHead.daily(kind.code(), tso, retailer, unit.day())
                : MeteringHead.sameDay(kind.code(), tso, retailer, unit.day(), unit.slot());
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try {
            MeteringWriter.begin(empty, header, head).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] all = empty.toByteArray();
        return new FileText(Arrays.copyOf(all, all.length - BEHIND.length), BEHIND);
    }
}
