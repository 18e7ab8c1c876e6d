package org.koiki.client.cli;

import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiClient;
import org.koiki.client.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the accounts. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class UserList extends HubCommand {
    @Option(names = "--company", paramLabel = "CODE")
    private @Nullable String company;

    UserList(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        koiki.users().list(company).forEach(this::show);
        return Exit.DONE;
    }

    private void show(User user) {
        if (console.json()) {
            console.jsonLine(user);
        } else {
            console.out().printf("%-20s %-10s %s%n", user.id(), user.kind(), user.state());
        }
    }
}
