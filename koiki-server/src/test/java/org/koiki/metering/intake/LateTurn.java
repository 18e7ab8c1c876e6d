package org.koiki.metering.intake;

import org.springframework.context.ApplicationContext;

/** What a node does for readings that wait for a contract. */
public final class LateTurn {
    private LateTurn() {}

    /** With a memory of its own. */
    public static Runnable of(ApplicationContext hub) {
        return hub.getAutowireCapableBeanFactory().createBean(LateContracts.class)::apply;
    }
}
