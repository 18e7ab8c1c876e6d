package org.koiki.client.cli;

import org.koiki.client.KoikiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Locks an account, or opens it again. */
@Command(mixinStandardHelpOptions = true)
final class UserLock extends HubCommand {
    private final boolean locking;

    @Parameters(paramLabel = "ID")
    private String id = "";

    UserLock(Console console, boolean locking) {
        super(console);
        this.locking = locking;
    }

    @Override
    int run(KoikiClient koiki) {
        if (locking) {
            koiki.users().lock(id);
        } else {
            koiki.users().unlock(id);
        }
        console.err().println(console.say(locking ? "user.locked" : "user.unlocked", id));
        return Exit.DONE;
    }
}
