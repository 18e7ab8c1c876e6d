package org.koiki.client.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.koiki.client.KoikiClient;
import picocli.CommandLine.Mixin;

/** A command that talks to the hub. */
abstract class HubCommand implements Callable<Integer> {
    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    final Console console;

    HubCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() throws IOException {
        try (KoikiClient koiki = connection.open(console)) {
            return run(koiki);
        }
    }

    abstract int run(KoikiClient koiki) throws IOException;
}
