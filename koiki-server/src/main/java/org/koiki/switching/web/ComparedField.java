package org.koiki.switching.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;
import org.koiki.switching.identity.Field;
import org.koiki.switching.identity.Likeness;
import org.koiki.switching.identity.Person;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.relay.RelayView;

/**
 * One field of a relay beside the same field of the contract.
 *
 * @param contract absent where the viewer may not see the contract
 * @param likeness absent where one side says nothing, or the viewer may not know
 */
record ComparedField(
        Text name,
        @Nullable String relay,
        @Nullable String contract,
        @Nullable Likeness likeness) {

    static List<ComparedField> of(RelayView view) {
        RelayContent content = view.content();
        String address = content.building() == null ? content.address() : content.address() + " " + content.building();
        return List.of(
                field(Field.CONTRACT_NUMBER, content.contractNumber(), view, Person::contractNumber),
                field(Field.NAME, content.customerName(), view, Person::name),
                field(Field.KANA, content.customerKana(), view, Person::kana),
                field(Field.ADDRESS, address, view, Person::address));
    }

    private static ComparedField field(
            Field field, @Nullable String given, RelayView view, Function<Person, @Nullable String> known) {
        String contract = view.contract() == null ? null : known.apply(view.contract());
        return new ComparedField(field.text(), given, contract, view.likeness().get(field));
    }
}
