package org.koiki.switching.service;

import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/**
 * An operation with its number.
 *
 * @param operation its id in the OpenAPI document
 * @param name its official business name
 * @param number the caller's own; absent when it has none
 * @param common the coordinator's, which holds where there is no own one
 */
public record ServiceNumber(
        String operation,
        Text name,
        @Nullable String number,
        @Nullable String common) {}
