package org.koiki.habits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceFileTests {
    private static final int LONGEST = 300;

    @Test
    void noFileHoldsTwoThings() throws IOException {
        assertThat(sources("java")).allSatisfy(file -> assertThat(lines(file)).hasSizeLessThanOrEqualTo(LONGEST));
    }

    @Test
    void everyPackageDeclaresWhereNullMayStand() throws IOException {
        assertThat(sources("java").stream().map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("@NullMarked"));
    }

    private static List<Path> sources(String extension) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().endsWith("." + extension))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
