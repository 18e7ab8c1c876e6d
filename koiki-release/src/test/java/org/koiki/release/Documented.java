package org.koiki.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands in the {@code sh} blocks of the README and of the pages for users, as they stand there. */
final class Documented {
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final List<String> PAGES =
            List.of("docs/1-use/retailer.md", "docs/1-use/tso.md", "docs/reference/webapi.md");
    private static final String ENERGY = "docs/1-use/energy.md";
    private static final String TSOS = "## For TSOs";
    private static final String SANDBOX = "./koiki sandbox";

    private Documented() {}

    /** What the README gives its sandbox. */
    static String[] sandboxOptions() {
        return readme().stream()
                .filter(command -> command.startsWith(SANDBOX))
                .findFirst()
                .orElseThrow()
                .substring(SANDBOX.length())
                .replaceAll("#.*", "")
                .strip()
                .split("\\s+");
    }

    /** The README's commands for a sandbox that runs. */
    static List<String> commands() {
        return readme().stream()
                .filter(command -> !command.startsWith(SANDBOX)
                        && !command.startsWith("./koiki test")
                        && !command.startsWith("git clone"))
                .toList();
    }

    /** The commands of each page. */
    static List<String> pages() {
        Path folder = Release.unpacked().folder();
        return PAGES.stream()
                .map(page -> "set -e\n" + blocks(folder.resolve(page)))
                .toList();
    }

    /** What the page of energy has retailers do. */
    static String energyOfRetailers() {
        return "set -e\n" + blocks(energy()[0]);
    }

    /** What the page of energy has TSOs do, from which the files of retailers come. */
    static String energyOfTsos() {
        return "set -e\n" + blocks(energy()[1]);
    }

    private static String[] energy() {
        return text(Release.unpacked().folder().resolve(ENERGY)).split(TSOS, 2);
    }

    private static List<String> readme() {
        return blocks(Release.unpacked().folder().resolve("README.md"))
                .replace("\\\n", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static String blocks(Path page) {
        return blocks(text(page));
    }

    private static String blocks(String text) {
        return BLOCK.matcher(text).results().map(block -> block.group(1)).collect(Collectors.joining());
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
