package org.koiki.switching.transfer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.koiki.message.Text;
import org.koiki.switching.Told;
import org.springframework.stereotype.Component;

/** Tells the leaving retailer of all areas, and those that receive and the TSOs of their own. */
@Component
class TransferNotices {
    private final Told told;

    TransferNotices(Told told) {
        this.told = told;
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
