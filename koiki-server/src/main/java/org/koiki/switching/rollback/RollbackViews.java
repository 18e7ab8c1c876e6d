package org.koiki.switching.rollback;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.springframework.stereotype.Service;

/** Rollbacks for the two retailers, the TSO and the coordinator. */
@Service
public class RollbackViews {
    private static final int MOST = 1_000;

    private final RollbackRows rows;

    RollbackViews(RollbackRows rows) {
        this.rows = rows;
    }

    public Optional<RollbackLine> find(String number, Caller caller) {
        String company = caller.company().code();
        return rows.find(number)
                .filter(found -> caller.coordinator() || found.concerns(company))
                .map(found -> RollbackLine.of(found, company));
    }

    /** Newest first. @param cursor number of the last one of the part before */
    public Page<RollbackLine> list(@Nullable String cursor, int limit, Caller caller) {
        String company = caller.company().code();
        int most = Math.clamp(limit, 1, MOST);
        List<Rollback> found = rows.list(caller.coordinator() ? null : company, cursor, most + 1);
        return Page.of(found, most, Rollback::number).map(rollback -> RollbackLine.of(rollback, company));
    }
}
