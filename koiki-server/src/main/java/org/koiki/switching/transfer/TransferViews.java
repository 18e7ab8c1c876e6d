package org.koiki.switching.transfer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.switching.SwitchingProblems;
import org.springframework.stereotype.Service;

/**
 * Mass transfers for the coordinator, who sees all; once they are confirmed also for the leaving retailer, and for receiving
 * retailers and TSOs as far as their own areas go.
 */
@Service
public class TransferViews {
    private static final int MOST = 1_000;

    private final TransferRows rows;

    TransferViews(TransferRows rows) {
        this.rows = rows;
    }

    public Optional<Transfer> find(String number, Caller caller) {
        return rows.find(number).map(transfer -> seen(transfer, caller)).filter(seen -> isVisible(seen, caller));
    }

    /** Newest first. @param cursor number of the last one of the part before */
    public Page<Transfer> list(@Nullable String cursor, int limit, Caller caller) {
        String company = caller.coordinator() ? null : caller.company().code();
        int most = Math.clamp(limit, 1, MOST);
        List<Transfer> found = rows.list(company, cursor, most + 1);
        return Page.of(found, most, Transfer::number).map(transfer -> seen(transfer, caller));
    }

    /** What became of the points. @param cursor the last point of the part before */
    public Page<TransferPoint> points(
            String number, @Nullable Boolean moved, @Nullable String cursor, int limit, Caller caller) {
        Transfer seen = find(number, caller).orElseThrow(() -> SwitchingProblems.notFound(number));
        List<String> areas = seen.areas().stream().map(TransferArea::area).toList();
        int most = Math.clamp(limit, 1, MOST);
        List<TransferPoint> found = rows.points(number, moved, cursor == null ? "" : cursor, most + 1);
        Page<TransferPoint> part = Page.of(found, most, TransferPoint::supplyPoint);
        return new Page<>(
                part.items().stream()
                        .filter(point -> areas.contains(point.area()))
                        .toList(),
                part.next());
    }

    private static boolean isVisible(Transfer seen, Caller caller) {
        return caller.coordinator()
                || (seen.confirmedAt() != null && !seen.areas().isEmpty());
    }

    private static Transfer seen(Transfer transfer, Caller caller) {
        return caller.coordinator()
                ? transfer
                : seenBy(transfer, caller.company().code());
    }

    static Transfer seenBy(Transfer transfer, String company) {
        return transfer.leaving().equals(company)
                ? transfer
                : transfer.seen(transfer.areas().stream()
                        .filter(area ->
                                area.receiving().equals(company) || area.tso().equals(company))
                        .toList());
    }
}
