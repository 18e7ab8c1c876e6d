package org.koiki.simulator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.koiki.message.MessageHeader;
import org.koiki.message.PlanHead;

/** Header and head of a plan. */
final class Envelope {
    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("yyMMdd");

    private Envelope() {}

    static MessageHeader header(long seed, String message, Party sender, LocalDate day) {
        SplittableRandom minutes = Dice.of(seed, "created", sender.code(), day);
        String time = "%02d%02d%02d".formatted(minutes.nextInt(8, 12), minutes.nextInt(60), minutes.nextInt(60));
        String created = CREATED.format(day.minusDays(1)) + time;
        String id = sender.code() + "0000000";
        return new MessageHeader("0", id, "700130000000", "OCTO", "W6", "3A", message, created, "1.1-1A");
    }

    static PlanHead head(String message, String name, Party sender, Party destination, Party filer, LocalDate day) {
        return new PlanHead(
                message,
                name,
                sender.code(),
                sender.name(),
                destination.code(),
                destination.name(),
                filer.code(),
                filer.name(),
                day);
    }
}
