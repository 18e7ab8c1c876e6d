package org.koiki.participant.check;

import org.koiki.message.Text;
import org.koiki.participant.Area;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.MasterSnapshot;

/**
 * "{@code ^[LG][0-9A-Z]{3}[0-9]$}: L = demand BG, G = generation BG, three upper-case alphanumerics, last digit = area";
 * for negawatt BGs "accept any upper-case letter" (codes.md §3).
 */
class GroupCodeRule extends RecordRule<BalancingGroup> {
    GroupCodeRule() {
        super("MST-0401", BalancingGroup.class);
    }

    @Override
    boolean holds(BalancingGroup group, MasterSnapshot masters) {
        return group.code().matches(letter(group) + "[0-9A-Z]{3}" + digit(group, masters));
    }

    @Override
    Text text(BalancingGroup group, MasterSnapshot masters) {
        String form = letter(group) + "＋3桁＋" + digit(group, masters);
        return new Text(
                "BGコード「%s」の形式が違います（%s）。".formatted(group.code(), form),
                "The group code %s must be %s, three digits or capital letters, and the area digit %s."
                        .formatted(group.code(), letter(group), digit(group, masters)));
    }

    private static String letter(BalancingGroup group) {
        return switch (group.kind()) {
            case DEMAND -> "L";
            case GENERATION, FIT -> "G";
            case NEGAWATT -> "[A-Z]";
        };
    }

    private static String digit(BalancingGroup group, MasterSnapshot masters) {
        return masters.area(group.area(), group.validity().from())
                .map(Area::digit)
                .orElse("[0-9]");
    }
}
