package org.koiki.switching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arrows of the diagrams in {@code docs/3-develop/switching-states.md}. */
final class StateDiagrams {
    private static final Path PAGE = Path.of("../docs/3-develop/switching-states.md");
    private static final Pattern ARROW = Pattern.compile("^ +([A-Z_]+) --> ([A-Z_]+)", Pattern.MULTILINE);

    private StateDiagrams() {}

    /** @param section heading of the section, without case */
    static Map<String, List<String>> of(String section) {
        Map<String, TreeSet<String>> arrows = new TreeMap<>();
        Matcher arrow = ARROW.matcher(text(section));
        while (arrow.find()) {
            arrows.computeIfAbsent(arrow.group(1), from -> new TreeSet<>()).add(arrow.group(2));
        }
        Map<String, List<String>> sorted = new TreeMap<>();
        arrows.forEach((from, to) -> sorted.put(from, List.copyOf(to)));
        return sorted;
    }

    private static String text(String section) {
        try {
            for (String part : Files.readString(PAGE).split("\n## ")) {
                if (part.toLowerCase().startsWith(section)) {
                    return part;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException(section);
    }
}
