package org.koiki.plan;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koiki.message.MessageKind;
import org.koiki.message.MessageKinds;
import org.koiki.message.PlanFamily;
import org.koiki.message.PlanHorizon;

/** Message codes of the plans of one family: the day-ahead plan, and the intraday plan that revises it (codes.md §9). */
public final class PlanCodes {
    private static final MessageKinds KINDS = MessageKinds.builtIn();

    private PlanCodes() {}

    /** What kind of plan a message code stands for; empty for other messages. */
    public static Optional<PlanFamily> family(String code) {
        return kind(code).map(MessageKind::family);
    }

    /** The code of the plan of a family that is filed so long before delivery. */
    public static String of(PlanFamily family, PlanHorizon horizon) {
        return KINDS.plan(family, horizon).map(MessageKind::code).orElseThrow();
    }

    /** The codes of all plans that are taken, as a pattern that matches each of them. */
    public static String pattern() {
        return Stream.of(PlanFamily.GENERATION, PlanFamily.DEMAND, PlanFamily.NEGAWATT)
                .flatMap(family ->
                        Stream.of(PlanHorizon.DAY_AHEAD, PlanHorizon.INTRADAY).map(horizon -> of(family, horizon)))
                .collect(Collectors.joining("|"));
    }

    /** The code of a family's day-ahead plan. */
    public static String dayAhead(PlanFamily family) {
        return of(family, PlanHorizon.DAY_AHEAD);
    }

    public static boolean isIntraday(String code) {
        return kind(code).filter(kind -> kind.horizon() == PlanHorizon.INTRADAY).isPresent();
    }

    /** The code under which a plan stands: that of its day-ahead plan, or the code itself when there is none. */
    public static String dayAhead(String code) {
        return other(code, PlanHorizon.DAY_AHEAD).orElse(code);
    }

    /** The code of the intraday plan that takes over from a day-ahead plan. */
    public static Optional<String> intraday(String code) {
        return other(code, PlanHorizon.INTRADAY);
    }

    private static Optional<String> other(String code, PlanHorizon horizon) {
        return family(code).flatMap(family -> KINDS.plan(family, horizon)).map(MessageKind::code);
    }

    private static Optional<MessageKind> kind(String code) {
        return KINDS.find("W6", code);
    }
}
