package org.koiki.supplypoint.usage;

import org.koiki.supplypoint.MonthlyUsage;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.UsageHistory;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
class StoredUsageHistoryTests extends UsageHistoryContract {
    private final StoredUsageHistory history;

    @Autowired
    StoredUsageHistoryTests(StoredUsageHistory history) {
        this.history = history;
    }

    @Override
    UsageHistory history() {
        return history;
    }

    @Override
    void used(SupplyPointNumber point, MonthlyUsage usage) {
        history.put(point, usage);
    }
}
