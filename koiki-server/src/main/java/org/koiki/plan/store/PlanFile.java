package org.koiki.plan.store;

import org.jspecify.annotations.Nullable;

/**
 * The files of one version.
 *
 * @param original zip as received
 * @param standing zip of the standing plan when rows were carried over
 */
public record PlanFile(String fileName, byte[] original, byte @Nullable [] standing) {}
