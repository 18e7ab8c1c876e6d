package org.koiki.switching.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.application.Content;
import org.koiki.switching.rule.Fault;

/**
 * A row that was read.
 *
 * @param content absent when it could not be read
 * @param faults why not
 */
public record ReadRow(
        int row, @Nullable ApplicationKind kind, @Nullable Content content, List<Fault> faults) {}
