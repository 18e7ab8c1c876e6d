package org.koiki.metering.comparison;

import java.time.LocalDate;
import org.koiki.access.Caller;
import org.koiki.metering.delivery.DeliveryProblems;
import org.koiki.metering.delivery.Sight;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the files of a day differ from its contracts: all of an area for its TSO, the own points for a retailer. */
@RestController
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class ComparisonApi {
    private final ComparisonTable table;
    private final Sight sight;

    ComparisonApi(ComparisonTable table, Sight sight) {
        this.table = table;
        this.sight = sight;
    }

    @GetMapping("/api/v1/energy/{area}/{date}/comparison")
    Compared find(@PathVariable String area, @PathVariable LocalDate date, @AuthenticationPrincipal Caller caller) {
        return table.find(area, date, sight.only(area, caller))
                .orElseThrow(() -> DeliveryProblems.notCompared(area, date));
    }
}
