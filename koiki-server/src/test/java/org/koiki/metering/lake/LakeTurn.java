package org.koiki.metering.lake;

import org.springframework.context.ApplicationContext;

/** What a node does for the lake. */
public final class LakeTurn {
    private LakeTurn() {}

    /** With a memory of its own. */
    public static Runnable of(ApplicationContext hub) {
        return hub.getAutowireCapableBeanFactory().createBean(LakeFeed.class)::run;
    }
}
