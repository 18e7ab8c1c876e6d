package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of the README compile and run as they stand. */
class ReadmeTest {
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void theSnippetsRun(@TempDir Path folder) throws Exception {
        List<String> snippets = SNIPPET.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(snippets).hasSize(2);

        String output = run(folder, """
                import java.nio.file.*;
                import org.koiki.message.*;
                public class Snippets {
                    public static String run(Path file) throws Exception {
                        var out = new java.io.ByteArrayOutputStream();
                        var before = System.out;
                        System.setOut(new java.io.PrintStream(out, true));
                        try {
                            %s
                        } finally {
                            System.setOut(before);
                        }
                        writing((DemandPlan) PlanReader.read(Files.readAllBytes(file)).plan());
                        return out.toString();
                    }
                    static void writing(DemandPlan plan) throws Exception {
                        %s
                        if (metering.name() == null || !opened.name().equals(file(name))) throw new AssertionError();
                    }
                    static String file(FileName name) { return name.xml(); }
                }
                """.formatted(snippets.get(0), snippets.get(1)));

        assertThat(output).isEqualToNormalizingNewlines("LZ016 112480 kWh\n");
    }

    private static String run(Path folder, String source) throws Exception {
        Path file = Files.writeString(folder.resolve("Snippets.java"), source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(status).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return (String) Objects.requireNonNull(
                    loader.loadClass("Snippets").getMethod("run", Path.class).invoke(null, sample()));
        }
    }

    private static Path sample() {
        return Path.of("src/test/resources", Samples.DEMAND);
    }
}
