package org.koiki.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Day-ahead generation and sales plan 発電販売計画, message 0150, or the FIT working file 0152 from which one is made.
 *
 * @param generation grand total, JP06363
 * @param groups one block for each generation balancing group
 * @param sales total and rows, JP06319
 * @param procurement absent when nothing is bought
 */
public record GenerationPlan(
        MessageHeader header,
        PlanHead head,
        SlotSeries generation,
        List<GroupPlan> groups,
        @Nullable Trades sales,
        @Nullable Trades procurement,
        List<UnknownElement> unknown)
        implements Plan {
    /** Message code of the FIT working file (FIT作成用), which retailer and TSO fill in turn. */
    public static final String FIT_WORKING_FILE = "0152";

    public GenerationPlan {
        groups = List.copyOf(groups);
        unknown = List.copyOf(unknown);
    }

    /** One generation balancing group (発電BG), JPMR00014: code JP06300, total JP06307. */
    public record GroupPlan(String group, SlotSeries total, List<PlantPlan> plants) {
        public GroupPlan {
            plants = List.copyOf(plants);
        }
    }

    /** One plant (系統コード), JPMR00016: code JP06186, generation JP06231. */
    public record PlantPlan(String plant, SlotSeries generation) {}
}
