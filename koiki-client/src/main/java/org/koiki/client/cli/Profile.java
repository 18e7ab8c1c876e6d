package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings kept under a name in {@code ~/.koiki/config}: sections {@code [name]} with lines {@code url = …}. The section
 * {@code [default]} is used when none is named.
 */
final class Profile {
    private static final String DEFAULT = "default";

    private final Map<String, String> settings;

    private Profile(Map<String, String> settings) {
        this.settings = settings;
    }

    static Profile empty() {
        return new Profile(Map.of());
    }

    static Profile read(@Nullable String name, Console console) {
        String folder = System.getProperty("koiki.home", System.getProperty("user.home") + "/.koiki");
        Path file = Path.of(folder, "config");
        Map<String, String> found = section(lines(file, console), name == null ? DEFAULT : name);
        if (found == null && name != null) {
            throw new UsageException(console.say("profile.missing", name, file));
        }
        return found == null ? empty() : new Profile(found);
    }

    @Nullable
    String get(String setting) {
        return settings.get(setting);
    }

    private static List<String> lines(Path file, Console console) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UsageException(console.say("file.unreadable", file));
        }
    }

    private static @Nullable Map<String, String> section(List<String> lines, String name) {
        Map<String, String> section = null;
        boolean inside = false;
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("[")) {
                inside = text.equals("[" + name + "]");
                section = inside ? new HashMap<>() : section;
            } else if (inside && section != null && !text.startsWith("#") && text.contains("=")) {
                int equals = text.indexOf('=');
                section.put(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip());
            }
        }
        return section;
    }
}
