package org.koiki.switching.transfer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.participant.Masters;
import org.koiki.participant.Role;
import org.koiki.switching.Told;
import org.springframework.stereotype.Component;

/** Tells the leaving retailer of all areas, those that receive and the TSOs of their own, and the coordinator of points that stayed. */
@Component
class TransferNotices {
    private final Told told;
    private final Masters masters;
    private final MarketClock clock;

    TransferNotices(Told told, Masters masters, MarketClock clock) {
        this.told = told;
        this.masters = masters;
        this.clock = clock;
    }

    void confirmed(Transfer transfer) {
        all(
                transfer,
                "transfer.confirmed",
                seen -> new Text(
                        "大量移管 %s：%s に事業者 %s の %d 地点が移管されます。"
                                .formatted(seen.number(), seen.plannedOn(), seen.leaving(), seen.points()),
                        "Mass transfer %s: %d points of company %s go over on %s."
                                .formatted(seen.number(), seen.points(), seen.leaving(), seen.plannedOn())));
    }

    void cancelled(Transfer transfer) {
        all(
                transfer,
                "transfer.cancelled",
                seen -> new Text(
                        "大量移管 %s は取り消されました。".formatted(seen.number()),
                        "Mass transfer %s is cancelled.".formatted(seen.number())));
    }

    void done(Transfer transfer) {
        all(transfer, "transfer.done", seen -> {
            int moved = seen.areas().stream().mapToInt(TransferArea::moved).sum();
            int failed = seen.areas().stream().mapToInt(TransferArea::failed).sum();
            return new Text(
                    "大量移管 %s が終わりました（移管 %d 地点、移管できず %d 地点）。".formatted(seen.number(), moved, failed),
                    "Mass transfer %s has ended: %d points moved, %d not.".formatted(seen.number(), moved, failed));
        });
    }

    /** The coordinator has to plan another transfer. @param points that have no receiver */
    void stayed(Transfer transfer, int points) {
        masters.current().companies(clock.today()).stream()
                .filter(company -> company.is(Role.COORDINATOR))
                .forEach(coordinator -> told.tell(
                        coordinator.code(),
                        "transfer.stayed",
                        transfer.number(),
                        transfer.stage().name(),
                        new Text(
                                "大量移管 %s：引き継ぐ事業者が事業者コードを失ったため、事業者 %s の %d 地点が残りました。移管を計画し直してください。"
                                        .formatted(transfer.number(), transfer.leaving(), points),
                                "Mass transfer %s: %d points of company %s stayed, since their receiver has lost its operator code. Plan another one."
                                        .formatted(transfer.number(), points, transfer.leaving())),
                        Map.of(
                                "stage",
                                transfer.stage().name(),
                                "leaving",
                                transfer.leaving(),
                                "plannedOn",
                                transfer.plannedOn().toString(),
                                "points",
                                points)));
    }

    private void all(Transfer transfer, String kind, Function<Transfer, Text> wording) {
        companies(transfer).forEach(company -> {
            Transfer seen = TransferViews.seenBy(transfer, company);
            told.tell(
                    company,
                    kind,
                    transfer.number(),
                    transfer.stage().name(),
                    wording.apply(seen),
                    Map.of(
                            "stage",
                            transfer.stage().name(),
                            "leaving",
                            transfer.leaving(),
                            "plannedOn",
                            transfer.plannedOn().toString(),
                            "areas",
                            seen.areas().stream().map(TransferArea::area).toList()));
        });
    }

    private static List<String> companies(Transfer transfer) {
        Stream<String> others = transfer.areas().stream().flatMap(area -> Stream.of(area.receiving(), area.tso()));
        return Stream.concat(Stream.of(transfer.leaving()), others).distinct().toList();
    }
}
