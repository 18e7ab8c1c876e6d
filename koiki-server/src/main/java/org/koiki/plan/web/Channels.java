package org.koiki.plan.web;

import org.jspecify.annotations.Nullable;
import org.koiki.plan.Fetch.Channel;
import org.springframework.http.HttpMethod;

/** By which way a request fetches plans. */
final class Channels {
    private Channels() {}

    /** None for a HEAD, which is served as a GET is, but whose answer holds no plan. */
    static @Nullable Channel of(HttpMethod method, Channel channel) {
        return method.equals(HttpMethod.HEAD) ? null : channel;
    }
}
