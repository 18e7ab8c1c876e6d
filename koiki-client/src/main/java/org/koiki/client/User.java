package org.koiki.client;

import org.jspecify.annotations.Nullable;

/** An account of a company. */
public record User(
        String id,
        @Nullable String company,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String state) {}
