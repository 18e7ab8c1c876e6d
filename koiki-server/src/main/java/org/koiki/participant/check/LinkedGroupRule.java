package org.koiki.participant.check;

import org.koiki.message.Text;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.PlantLink;

/** "One plant may belong to several generation BGs" (codes.md §4), and to no others. */
class LinkedGroupRule extends RecordRule<PlantLink> {
    LinkedGroupRule() {
        super("MST-0805", PlantLink.class);
    }

    @Override
    boolean holds(PlantLink link, MasterSnapshot masters) {
        return masters.group(link.group(), link.validity().from())
                .filter(group -> group.kind() != Kind.GENERATION && group.kind() != Kind.FIT)
                .isEmpty();
    }

    @Override
    Text text(PlantLink link, MasterSnapshot masters) {
        return new Text(
                "発電所は発電BGにのみ属します。「%s」は発電BGではありません。".formatted(link.group()),
                "Plants belong to generation groups only; %s is none.".formatted(link.group()));
    }
}
