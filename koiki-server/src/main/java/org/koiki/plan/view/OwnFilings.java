package org.koiki.plan.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.plan.FilingQuery;
import org.koiki.plan.FilingSummary;
import org.koiki.plan.FilingView;
import org.koiki.plan.store.StoredFilings;
import org.springframework.stereotype.Service;

/** Attempts to file, for the company that made them and for the coordinator. */
@Service
public class OwnFilings {
    private final StoredFilings filings;

    OwnFilings(StoredFilings filings) {
        this.filings = filings;
    }

    /** Newest first. */
    public Page<FilingSummary> list(FilingQuery query, Caller caller) {
        return filings.list(
                query, caller.coordinator() ? null : caller.company().code());
    }

    /** Refused files of the caller's own company for plans of a day or later, oldest first. */
    public List<FilingSummary> refused(LocalDate from, Caller caller) {
        return filings.refused(from, caller.company().code());
    }

    public Optional<FilingView> find(long id, Caller caller) {
        return filings.find(id)
                .filter(view -> caller.coordinator()
                        || view.filing().company().equals(caller.company().code()));
    }
}
