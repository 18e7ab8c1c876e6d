package org.koiki.habits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler settings of the build refuse code that gives null where none is declared. */
class NullSafetyTests {
    private static final Path WRONG = Path.of("src/test/resources/must-not-compile/ReturnsNull.java");
    private static final Pattern COMPILER_ARGUMENT = Pattern.compile("<arg>(.+?)</arg>");

    @TempDir
    Path output;

    @Test
    void theBuildRefusesToReturnNullUndeclared() throws Exception {
        String said = compile(Files.readString(WRONG));

        assertThat(said).contains("ReturnsNull.java:8: error: [NullAway]");
    }

    @Test
    void theBuildAcceptsTheSameCodeOnceDeclared() throws Exception {
        String declared =
                Files.readString(WRONG).replace("String name", "@org.jspecify.annotations.Nullable String name");

        assertThat(compile(declared)).doesNotContain("error:");
    }

    private String compile(String source) throws IOException, InterruptedException {
        Path file = Files.writeString(output.resolve("ReturnsNull.java"), source);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(compilerArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
        command.addAll(List.of("-proc:none", "-d", output.toString(), file.toString()));
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(javac.getInputStream().readAllBytes());
        javac.waitFor();
        return said;
    }

    private static List<String> compilerArguments() throws IOException {
        return COMPILER_ARGUMENT
                .matcher(Files.readString(Path.of("../pom.xml")))
                .results()
                .map(result -> result.group(1)
                        .replace("${errorprone.warnings}", "-XepDisableAllWarnings")
                        .replace("${errorprone.unread}", "none"))
                .toList();
    }
}
