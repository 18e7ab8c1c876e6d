package org.koiki.plan.pair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A story of one delivery day, one step on a line. {@code README.md} beside the files explains the words.
 *
 * @param title what the story shows
 */
record MarketCase(String name, String title, List<Step> steps) {
    private static final Path FOLDER = Path.of("src/test/resources/market-cases");

    /** A step: its word, and what follows it. */
    record Step(int line, String word, String rest) {
        static Step of(int line, String text) {
            String[] parts = text.strip().split("\\s+", 2);
            return new Step(line, parts[0], parts.length == 1 ? "" : parts[1]);
        }
    }

    static Stream<MarketCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(MarketCase::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MarketCase read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<Step> steps = Stream.iterate(1, line -> line < lines.size(), line -> line + 1)
                    .filter(line -> !lines.get(line).isBlank())
                    .map(line -> Step.of(line + 1, lines.get(line)))
                    .toList();
            return new MarketCase(
                    file.getFileName().toString(), lines.getFirst().replaceFirst("# ", ""), steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + ": " + title;
    }
}
