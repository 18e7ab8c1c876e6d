package org.koiki.switching.wizard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.rule.Earliest;

/**
 * What the rules say of a form.
 *
 * @param earliest first possible date, and why
 * @param faults what would be refused; empty when it could be filed
 */
public record FormVerdict(@Nullable Earliest earliest, List<FormFault> faults) {}
