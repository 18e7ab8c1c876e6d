package org.koiki.client.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.koiki.client.HubTest;

/** Runs commands as a user does, against a hub. */
abstract class CommandTest extends HubTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Path plan = Path.of("");

    @BeforeEach
    void writePlan() throws IOException {
        plan = Files.write(folder.resolve(PLAN.name()), PLAN.bytes());
        Files.writeString(folder.resolve("password"), "a secret\nnot this\n");
    }

    /** Runs a command with the options of a connection behind it; gives the exit status. */
    int run(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--url", hub.url(), "--cert", file("99016.pem"), "--ca", file("ca.pem")));
        arguments.addAll(List.of("--user", "99016-admin", "--password-file", file("password")));
        return bare(arguments.toArray(String[]::new));
    }

    int bare(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(out, err, StandardCharsets.UTF_8, false);
        return Main.run(console, arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    static String file(String name) {
        return folder.resolve(name).toString();
    }
}
