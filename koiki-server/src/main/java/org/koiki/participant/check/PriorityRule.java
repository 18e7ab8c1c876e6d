package org.koiki.participant.check;

import org.koiki.message.Text;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.PlantLink;

/** "Each (BG, plant) link has a priority 1 (highest) … 99 (lowest)" (codes.md §4). */
class PriorityRule extends RecordRule<PlantLink> {
    PriorityRule() {
        super("MST-0804", PlantLink.class);
    }

    @Override
    boolean holds(PlantLink link, MasterSnapshot masters) {
        return link.priority() >= 1 && link.priority() <= 99;
    }

    @Override
    Text text(PlantLink link, MasterSnapshot masters) {
        return new Text(
                "優先順位 %d は1～99でなければなりません。".formatted(link.priority()),
                "The priority %d must lie between 1 and 99.".formatted(link.priority()));
    }
}
