package org.koiki.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTests {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(japanese())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(keys(file)).as(file.toString()).isEqualTo(keys(english(file))));
    }

    @Test
    void englishTextsAreInEnglish() throws IOException {
        assertThat(japanese())
                .allSatisfy(file -> assertThat(read(english(file)).entrySet())
                        .filteredOn(text -> !text.getKey().equals("frame.otherLanguage"))
                        .noneMatch(text ->
                                JAPANESE.matcher((String) text.getValue()).find()));
    }

    @Test
    void screensNameOnlyTextsThatExist() throws IOException {
        Set<String> known =
                japanese().stream().flatMap(file -> keys(file).stream()).collect(Collectors.toSet());
        assertThat(templates())
                .isNotEmpty()
                .allSatisfy(
                        template -> assertThat(known).as(template.toString()).containsAll(named(template)));
    }

    private static List<Path> japanese() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .toList();
        }
    }

    private static Path english(Path japanese) {
        return Path.of(japanese.toString().replace(".properties", "_en.properties"));
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Set<String> named(Path template) throws IOException {
        return KEY.matcher(Files.readString(template))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Path file) {
        return new TreeSet<>(read(file).stringPropertyNames());
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
