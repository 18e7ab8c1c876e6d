package org.koiki.simulator;

import java.util.List;

/**
 * Who files one generation plan, over which generation balancing groups.
 *
 * @param sender operator code of the generation contract holder
 * @param filer the filer code (計画提出者コード) for the area
 * @param spot the spot market, where it sells what no retailer takes
 */
public record GenerationFiler(Party sender, Party destination, Party filer, List<Group> groups, Party spot) {
    public GenerationFiler {
        groups = List.copyOf(groups);
    }

    /**
     * @param plants plant codes
     * @param buyers the demand filers that name this group among their generators
     */
    public record Group(String code, List<String> plants, List<DemandFiler> buyers) {
        public Group {
            plants = List.copyOf(plants);
            buyers = List.copyOf(buyers);
        }
    }
}
