package org.koiki.plan.fit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.GenerationPlan;

/**
 * A working file with what stands in it and how it came there.
 *
 * @param steps first one first
 * @param firstDue until when the TSO first gives values; {@code secondDue} again
 */
public record FitView(
        FitFile file,
        GenerationPlan plan,
        List<FitStep> steps,
        @Nullable Instant firstDue,
        @Nullable Instant secondDue) {
    public FitView {
        steps = List.copyOf(steps);
    }
}
