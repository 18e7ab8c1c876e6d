package org.koiki.plan.check;

import org.jspecify.annotations.Nullable;
import org.koiki.message.FileName;
import org.koiki.message.Place;

/** Where a finding stands: its place in the file, and the member, row and slot concerned. */
public record Spot(
        Place place,
        @Nullable String member,
        @Nullable String counterparty,
        @Nullable Integer slot) {
    /** No place in a file. */
    public static final Spot NOWHERE = at(new Place("", 0, 0));

    public static Spot at(Place place) {
        return new Spot(place, null, null, null);
    }

    static Spot at(FileName name) {
        return at(new Place(name.xml(), 0, 0));
    }

    public Spot member(@Nullable String code) {
        return new Spot(place, code, counterparty, slot);
    }

    public Spot counterparty(@Nullable String code) {
        return new Spot(place, member, code, slot);
    }

    public Spot slot(int number) {
        return new Spot(place, member, counterparty, number);
    }

    String element() {
        return place.path().substring(place.path().lastIndexOf('/') + 1);
    }
}
