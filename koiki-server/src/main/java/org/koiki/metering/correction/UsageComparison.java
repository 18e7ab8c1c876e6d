package org.koiki.metering.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Kwh;
import org.koiki.message.UsageDay;
import org.koiki.message.UsageSlot;
import org.koiki.metering.correction.PointChange.ItemChange;
import org.koiki.metering.correction.PointChange.Kind;
import org.koiki.metering.correction.PointChange.SlotChange;
import org.koiki.metering.correction.Usage.Item;

/** Lays the records of a revision beside those of the one before it. */
final class UsageComparison {
    private final Map<String, Usage> before = new LinkedHashMap<>();
    private final List<PointChange> changes = new ArrayList<>();
    private long unchanged;

    private record Place(LocalDate date, int slot) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int days = date.compareTo(other.date);
            return days == 0 ? Integer.compare(slot, other.slot) : days;
        }
    }

    /** Takes a record of the revision before; all of them come first. */
    void before(Usage usage) {
        before.put(usage.key(), usage);
    }

    /** Takes a record of the revision. */
    void after(Usage usage) {
        Usage former = before.remove(usage.key());
        if (former == null) {
            changes.add(new PointChange(usage.record().point(), Kind.ADDED, items(null, usage), List.of()));
            return;
        }
        List<ItemChange> items = items(former, usage);
        List<SlotChange> slots = slots(former.days(), usage.days());
        if (items.isEmpty() && slots.isEmpty()) {
            unchanged++;
        } else {
            changes.add(new PointChange(usage.record().point(), Kind.CHANGED, items, slots));
        }
    }

    Correction result(String area, String name, String formerName) {
        List<PointChange> all = new ArrayList<>(changes);
        before.values().stream()
                .map(gone -> new PointChange(gone.record().point(), Kind.GONE, items(gone, null), List.of()))
                .forEach(all::add);
        return Correction.of(area, name, formerName, unchanged, all);
    }

    private static List<ItemChange> items(@Nullable Usage former, @Nullable Usage usage) {
        List<ItemChange> items = new ArrayList<>();
        Map<String, @Nullable String> known = texts(former);
        Map<String, @Nullable String> now = texts(usage);
        for (String element : (former == null ? now : known).keySet()) {
            @Nullable String one = known.get(element);
            @Nullable String other = now.get(element);
            if (!Objects.equals(one, other)) {
                items.add(new ItemChange(element, one, other));
            }
        }
        return items;
    }

    private static Map<String, @Nullable String> texts(@Nullable Usage usage) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        if (usage != null) {
            for (Item item : usage.items()) {
                texts.put(item.element(), item.text());
            }
        }
        return texts;
    }

    private static List<SlotChange> slots(List<UsageDay> former, List<UsageDay> days) {
        Map<Place, UsageSlot> known = places(former);
        Map<Place, UsageSlot> now = places(days);
        TreeMap<Place, UsageSlot> all = new TreeMap<>(known);
        all.putAll(now);
        List<SlotChange> changes = new ArrayList<>();
        for (Place place : all.keySet()) {
            @Nullable UsageSlot one = known.get(place);
            @Nullable UsageSlot other = now.get(place);
            add("JP06424", place, one == null ? null : one.whole(), other == null ? null : other.whole(), changes);
            add(
                    "JP06425",
                    place,
                    one == null ? null : one.allocated(),
                    other == null ? null : other.allocated(),
                    changes);
        }
        return changes;
    }

    private static Map<Place, UsageSlot> places(List<UsageDay> days) {
        Map<Place, UsageSlot> places = new LinkedHashMap<>();
        days.forEach(day -> day.slots().forEach(slot -> places.put(new Place(day.date(), slot.slot()), slot)));
        return places;
    }

    private static void add(
            String element, Place place, @Nullable Long one, @Nullable Long other, List<SlotChange> changes) {
        if (!Objects.equals(one, other)) {
            changes.add(new SlotChange(place.date(), place.slot(), element, kwh(one), kwh(other)));
        }
    }

    private static @Nullable BigDecimal kwh(@Nullable Long tenths) {
        return tenths == null ? null : new BigDecimal(Kwh.text(tenths));
    }
}
