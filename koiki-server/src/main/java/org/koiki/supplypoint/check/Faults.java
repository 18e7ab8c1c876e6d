package org.koiki.supplypoint.check;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one thing. */
public final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    public void add(Fault fault) {
        faults.add(fault);
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }
}
