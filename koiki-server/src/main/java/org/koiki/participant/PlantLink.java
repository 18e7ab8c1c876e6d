package org.koiki.participant;

/**
 * A plant's place in a generation group.
 *
 * @param priority 1 (highest) to 99 (lowest): the order in which metered output fills the groups
 */
public record PlantLink(String group, String plant, int priority, Validity validity) implements Master {
    @Override
    public String key() {
        return group + ":" + plant;
    }

    @Override
    public PlantLink on(Validity days) {
        return new PlantLink(group, plant, priority, days);
    }
}
