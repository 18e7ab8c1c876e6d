package org.koiki.client.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ResourceBundle;
import org.koiki.client.KoikiException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** Starts the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(Console.system(), args));
    }

    static int run(Console console, String... args) {
        console.language(Language.of(args));
        Root root = new Root();
        CommandLine line = new CommandLine(root)
                .addSubcommand(PlanCommand.line(console))
                .addSubcommand(ExchangeCommand.line(console))
                .addSubcommand(SwitchCommand.line(console))
                .addSubcommand(EnergyCommand.line(console))
                .addSubcommand(CertCommand.line(console))
                .addSubcommand(UserCommand.line(console))
                .addSubcommand(AuditCommand.line(console));
        ResourceBundle words = console.words();
        return line.registerConverter(LocalDate.class, text -> date(text, console))
                .setResourceBundle(words)
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> execute(root, console, parsed))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(console, failure))
                .execute(args);
    }

    private static LocalDate date(String text, Console console) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(console.say("date.wrong", text));
        }
    }

    private static int execute(Root root, Console console, ParseResult parsed) {
        console.json(root.json);
        return new RunLast().execute(parsed);
    }

    private static int failed(Console console, Exception failure) throws Exception {
        if (failure instanceof KoikiException hub) {
            console.failure(hub);
            return Exit.of(hub.kind());
        }
        if (failure instanceof UsageException usage) {
            console.err().println(usage.getMessage());
            return Exit.USAGE;
        }
        throw failure;
    }
}
