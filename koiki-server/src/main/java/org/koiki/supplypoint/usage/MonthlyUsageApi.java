package org.koiki.supplypoint.usage;

import java.time.YearMonth;
import java.util.List;
import org.koiki.access.Caller;
import org.koiki.supplypoint.MonthlyUsage;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Monthly usage from TSOs. */
@RestController
class MonthlyUsageApi {
    private final MonthlyUsages usages;

    MonthlyUsageApi(MonthlyUsages usages) {
        this.usages = usages;
    }

    @PutMapping("/api/v1/supply-points/{number}/monthly-usage")
    @PreAuthorize("hasAuthority('POINT_FILE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(
            @PathVariable String number,
            @RequestBody List<MonthlyUsage> months,
            @AuthenticationPrincipal Caller caller) {
        usages.put(SupplyPointNumber.of(number), months, caller);
    }

    @DeleteMapping("/api/v1/supply-points/{number}/monthly-usage/{month}")
    @PreAuthorize("hasAuthority('POINT_FILE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String number, @PathVariable YearMonth month, @AuthenticationPrincipal Caller caller) {
        usages.remove(SupplyPointNumber.of(number), month, caller);
    }
}
