package org.koiki.switching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A story of switching, one step on a line. {@code README.md} beside the files explains the words.
 *
 * @param number tells its supply points from those of other stories
 */
record SwitchingCase(int number, String name, String title, List<Step> steps) {
    private static final Path FOLDER = Path.of("src/test/resources/switching-cases");

    /** A step: its line, its word, and the words that follow. */
    record Step(int line, List<String> words) {
        String word() {
            return words.getFirst();
        }

        String at(int index) {
            return words.get(index);
        }

        /** What follows a word such as {@code works}, or else something. */
        String after(String word, String otherwise) {
            int index = words.indexOf(word);
            return index < 0 ? otherwise : words.get(index + 1);
        }

        /** The step that follows the first words. */
        Step from(int index) {
            return new Step(line, words.subList(index, words.size()));
        }
    }

    static Stream<SwitchingCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> stories = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            return IntStream.range(0, stories.size())
                    .mapToObj(number -> read(number, stories.get(number)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SwitchingCase read(int number, Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<Step> steps = IntStream.range(1, lines.size())
                    .filter(line -> !lines.get(line).isBlank())
                    .mapToObj(line ->
                            new Step(line + 1, List.of(lines.get(line).strip().split("\\s+"))))
                    .toList();
            return new SwitchingCase(
                    number, file.getFileName().toString(), lines.getFirst().replaceFirst("# ", ""), steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + ": " + title;
    }
}
