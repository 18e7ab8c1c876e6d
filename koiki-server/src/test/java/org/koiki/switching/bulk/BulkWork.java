package org.koiki.switching.bulk;

import org.koiki.access.Caller;
import org.koiki.switching.bulk.BulkRows.Confirmed;
import org.springframework.context.ApplicationContext;

/** Works confirmed files off without waiting for the hub's own rounds. */
public final class BulkWork {
    private final BulkRows files;
    private final BulkFiling filing;

    public BulkWork(ApplicationContext hub) {
        files = hub.getBean(BulkRows.class);
        filing = hub.getBean(BulkFiling.class);
    }

    public void finish(String number, Caller caller) {
        String company = caller.company().code();
        Confirmed confirmed = new Confirmed(number, company, caller.user(), caller.kind(), null, caller.address());
        while (files.find(number, company).orElseThrow().stage() != BulkStage.DONE) {
            filing.step(confirmed);
        }
    }
}
