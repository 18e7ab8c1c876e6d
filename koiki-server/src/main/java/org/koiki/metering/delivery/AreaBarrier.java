package org.koiki.metering.delivery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.participant.Operator;
import org.springframework.stereotype.Component;

/**
 * What stands before the files of an area, whichever way they are fetched: where the caller's company has named certificates for
 * the area, only those pass.
 */
@Component
class AreaBarrier {
    private final AreaCertificateRows rows;
    private final ReceiverCodes receivers;
    private final FetchTrail trail;

    AreaBarrier(AreaCertificateRows rows, ReceiverCodes receivers, FetchTrail trail) {
        this.rows = rows;
        this.receivers = receivers;
        this.trail = trail;
    }

    /** @throws org.koiki.Problem {@code ENERGY-CERTIFICATE}; it is in the audit trail then */
    void pass(String area, Caller caller) {
        if (!opens(area, rows.of(caller.company().code()), caller)) {
            throw refused(area, caller);
        }
    }

    /**
     * The caller's codes in the areas that its certificate opens.
     *
     * @param area the only one that is asked for, if one is
     * @throws org.koiki.Problem {@code ENERGY-CERTIFICATE} if it opens none of them
     */
    List<String> codes(@Nullable String area, Caller caller) {
        Map<String, Set<String>> named = rows.of(caller.company().code());
        List<Operator> wanted = receivers.of(caller).stream()
                .filter(operator -> area == null || area.equals(operator.area()))
                .toList();
        List<Operator> open = wanted.stream()
                .filter(operator -> opens(operator.area(), named, caller))
                .toList();
        if (open.isEmpty() && !wanted.isEmpty()) {
            throw refused(Objects.requireNonNull(wanted.getFirst().area()), caller);
        }
        return open.stream().map(Operator::code).distinct().toList();
    }

    /** The caller's areas that its certificate does not open. */
    List<String> closed(Caller caller) {
        Map<String, Set<String>> named = rows.of(caller.company().code());
        return receivers.of(caller).stream()
                .map(Operator::area)
                .filter(area -> !opens(area, named, caller))
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private static boolean opens(@Nullable String area, Map<String, Set<String>> named, Caller caller) {
        String certificate = caller.certificate();
        Set<String> some = area == null ? Set.of() : named.getOrDefault(area, Set.of());
        return some.isEmpty() || certificate == null || some.contains(certificate);
    }

    private Problem refused(String area, Caller caller) {
        trail.refused(area, "ENERGY-CERTIFICATE", caller);
        return DeliveryProblems.otherCertificate(area);
    }
}
