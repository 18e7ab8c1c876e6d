package org.koiki.plan.exchange;

import java.util.List;

/** A file of results has faults; nothing of it was stored. */
public final class ExchangeRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<ResultFault> faults;

    ExchangeRefused(List<ResultFault> faults) {
        super("faults: " + faults.size());
        this.faults = List.copyOf(faults);
    }

    public List<ResultFault> faults() {
        return faults;
    }
}
