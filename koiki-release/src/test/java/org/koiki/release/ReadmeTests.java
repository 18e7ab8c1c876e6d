package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands in the {@code sh} blocks of the README and of the pages for users work as they stand there. The README's sandbox
 * command starts it (on free ports, which take the place of the usual ones below), and the pages go on with it;
 * {@code ./koiki test} is what runs this test.
 */
class ReadmeTests {
    private static final List<String> PAGES =
            List.of("docs/1-use/retailer.md", "docs/1-use/tso.md", "docs/reference/webapi.md");
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void everyCommandWorks() throws Exception {
        List<String> commands = commands(Release.unpacked().folder().resolve("README.md"));
        assertThat(commands).anyMatch(ReadmeTests::startsSandbox);

        RunningSandbox sandbox = null;
        try {
            for (String command : commands) {
                if (startsSandbox(command)) {
                    sandbox = RunningSandbox.start(Path.of("data"), options(command));
                } else if (!command.startsWith("./koiki test") && !command.startsWith("git clone")) {
                    run(onItsPorts(command, sandbox));
                }
            }
            for (String page : PAGES) {
                run(onItsPorts("set -e\n" + blocks(Release.unpacked().folder().resolve(page)), sandbox));
            }
        } finally {
            if (sandbox != null) {
                sandbox.close();
            }
        }
    }

    private static void run(String commands) throws IOException, InterruptedException {
        Release.Ended ended = Release.unpacked().shell(commands);
        assertThat(ended.status()).as(commands + "\n" + ended.output()).isZero();
    }

    private static String blocks(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
    }

    private static List<String> commands(Path readme) throws IOException {
        return blocks(readme)
                .replace("\\\n", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static boolean startsSandbox(String command) {
        return command.startsWith("./koiki sandbox");
    }

    private static String[] options(String command) {
        String options = command.replaceFirst("./koiki sandbox", "")
                .replaceAll("#.*", "")
                .strip();
        return options.isEmpty() ? new String[0] : options.split("\\s+");
    }

    private static String onItsPorts(String command, @Nullable RunningSandbox sandbox) {
        return sandbox == null
                ? command
                : command.replace("8443", String.valueOf(sandbox.port()))
                        .replace("8444", String.valueOf(sandbox.port() + 1));
    }
}
