package org.koiki.client.cli;

/** Asks the person at the terminal. */
final class Prompt {
    private Prompt() {}

    static String password(String user, Console console) {
        java.io.Console terminal = System.console();
        char[] typed = terminal == null || !terminal.isTerminal()
                ? null
                : terminal.readPassword("%s", console.say("password.prompt", user) + " ");
        if (typed == null) {
            throw new UsageException(console.say("password.missing", user));
        }
        return new String(typed);
    }
}
