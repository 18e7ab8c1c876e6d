package org.koiki.switching.application;

import java.util.List;
import java.util.Optional;
import org.koiki.access.Caller;
import org.koiki.supplypoint.OpenApplication;
import org.koiki.supplypoint.OpenApplications;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.switching.ApplicationKind;
import org.springframework.stereotype.Component;

/**
 * Applicants see their own, the TSO of the area and the coordinator all. Of others a retailer that might apply to begin supply
 * learns what {@link org.koiki.switching.rule.OrderCheck} would tell it then, kind and day, and not who applies. The supplier of
 * the point learns of no other one, so that it does not hear of a switch before its time.
 */
@Component
class StoredOpenApplications implements OpenApplications {
    private final ApplicationRows rows;

    StoredOpenApplications(ApplicationRows rows) {
        this.rows = rows;
    }

    @Override
    public List<OpenApplication> of(SupplyPointNumber point, boolean facilitiesOnly, Caller caller) {
        return rows.open(point.digits()).stream()
                .flatMap(application -> seen(application, facilitiesOnly, caller).stream())
                .toList();
    }

    private static Optional<OpenApplication> seen(Application application, boolean facilitiesOnly, Caller caller) {
        String kind = application.kind().name();
        if (caller.coordinator() || isParty(application, caller.company().code())) {
            String stage = application.stage().word();
            return Optional.of(new OpenApplication(application.number(), kind, stage, application.wishedOn()));
        }
        return facilitiesOnly && isInTheWay(application.kind())
                ? Optional.of(new OpenApplication(null, kind, null, application.wishedOn()))
                : Optional.empty();
    }

    private static boolean isParty(Application application, String company) {
        return company.equals(application.company()) || company.equals(application.tso());
    }

    /** Whether it keeps others from beginning to supply. */
    private static boolean isInTheWay(ApplicationKind kind) {
        return kind.begins() || kind == ApplicationKind.MOVE_OUT;
    }
}
