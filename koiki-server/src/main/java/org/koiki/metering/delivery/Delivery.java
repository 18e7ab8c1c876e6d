package org.koiki.metering.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.Catalogue.Kept;
import org.koiki.metering.delivery.FetchTrail.Channel;
import org.springframework.stereotype.Service;

/** Hands files out to their receivers. */
@Service
class Delivery {
    private static final long CACHED = 64L << 20;
    private static final int AT_A_TIME = 4;

    private final Catalogue catalogue;
    private final ReceiverCodes receivers;
    private final AreaBarrier barrier;
    private final BasePaths paths;
    private final Extensions extensions;
    private final FileAnswer answer;
    private final FetchTrail trail;
    private final MarketClock clock;
    private final ListCache lists = new ListCache(CACHED);
    private final Turns turns = new Turns(AT_A_TIME);

    Delivery(
            Catalogue catalogue,
            ReceiverCodes receivers,
            AreaBarrier barrier,
            BasePaths paths,
            Extensions extensions,
            FileAnswer answer,
            FetchTrail trail,
            MarketClock clock) {
        this.catalogue = catalogue;
        this.receivers = receivers;
        this.barrier = barrier;
        this.paths = paths;
        this.extensions = extensions;
        this.answer = answer;
        this.trail = trail;
        this.clock = clock;
    }

    /** The field's list of an area. */
    byte[] list(String area, Caller caller) {
        String receiver = receivers.code(caller, area).orElseThrow(() -> {
            trail.refused(area, "ENERGY-NO-OPERATOR", caller);
            return DeliveryProblems.noOperator(area);
        });
        barrier.pass(area, caller);
        Map<Extension, Instant> taken = extensions.of(caller);
        var state = new ListCache.State(catalogue.newest(receiver), clock.today(), taken);
        byte[] known = lists.get(receiver, state);
        if (known != null) {
            return known;
        }
        byte[] list = turns.take(() -> FieldList.of(catalogue.lines(area, receiver, taken)));
        lists.put(receiver, state, list);
        return list;
    }

    List<StoredFile> list(FileQuery query, Caller caller) {
        return catalogue.list(query, barrier.codes(query.filter().area(), caller), extensions.of(caller)).stream()
                .map(Kept::file)
                .toList();
    }

    List<StoredFile> newest(FileQuery query, Caller caller) {
        return catalogue.newest(query, barrier.codes(query.filter().area(), caller), extensions.of(caller)).stream()
                .map(Kept::file)
                .toList();
    }

    /** One of the caller's own files. */
    Kept find(String name, @Nullable String area, Caller caller) {
        if (area != null) {
            barrier.pass(area, caller);
        }
        Set<String> areas = area == null ? paths.byArea().keySet() : Set.of(area);
        List<Kept> found = catalogue.named(name, areas, receivers.codes(caller), extensions.of(caller));
        if (found.isEmpty()) {
            if (area == null) {
                trail.unknown(name, caller);
            } else {
                trail.refused(area, "ENERGY-FILE-NOT-FOUND", caller);
            }
            throw DeliveryProblems.unknownFile(name);
        }
        if (found.size() > 1) {
            throw DeliveryProblems.severalAreas(name);
        }
        if (area == null) {
            barrier.pass(found.getFirst().file().area(), caller);
        }
        return found.getFirst();
    }

    /** Sends a file, or the part that is asked for; it is in the audit trail before its first byte leaves. */
    void send(Kept kept, Channel channel, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ByteRange range = FileAnswer.range(request, kept.file());
        trail.fetched(kept.file(), range, channel, caller);
        answer.send(kept, range, request, response);
    }
}
