package org.koiki.desk.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.koiki.access.Caller;

/** The menu as one caller sees it on one screen. */
final class Menu {
    private Menu() {}

    /** Entries under one heading; the first group has none. */
    record Group(String name, List<Item> items) {}

    /** One entry: the name of its text, where it leads, its letter, whether it is the screen shown, and a number worth a look. */
    record Item(String name, String path, String key, boolean current, long count) {}

    static List<Group> of(Caller caller, String path, long notices) {
        List<MenuEntry> seen = Arrays.stream(MenuEntry.values())
                .filter(entry -> entry.isFor(caller))
                .toList();
        Optional<MenuEntry> current = current(path, seen);
        return seen.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.group,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                entry -> item(entry, current, entry == MenuEntry.NOTICES ? notices : 0),
                                Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Optional<MenuEntry> current(String path, List<MenuEntry> seen) {
        return seen.stream()
                .filter(entry -> entry.holds(path))
                .max(Comparator.comparingInt(entry -> entry.path.length()));
    }

    private static Item item(MenuEntry entry, Optional<MenuEntry> current, long count) {
        return new Item(
                entry.label,
                entry.path,
                entry.key,
                current.filter(entry::equals).isPresent(),
                count);
    }
}
