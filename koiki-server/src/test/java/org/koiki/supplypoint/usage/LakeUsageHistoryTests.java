package org.koiki.supplypoint.usage;

import org.koiki.supplypoint.MonthlyUsage;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.UsageHistory;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The history that other modules are given. */
@KoikiTest
class LakeUsageHistoryTests extends UsageHistoryContract {
    private final UsageHistory history;
    private final StoredUsageHistory months;

    @Autowired
    LakeUsageHistoryTests(UsageHistory history, StoredUsageHistory months) {
        this.history = history;
        this.months = months;
    }

    @Override
    UsageHistory history() {
        return history;
    }

    @Override
    void used(SupplyPointNumber point, MonthlyUsage usage) {
        months.put(point, usage);
    }
}
