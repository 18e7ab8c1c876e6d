package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.koiki.client.ExchangeLoad;
import org.koiki.client.ExchangeLoad.Fault;
import org.koiki.client.KoikiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads the exchange's results of a day, or only checks the file. */
@Command(mixinStandardHelpOptions = true)
final class ExchangeLoadCommand extends HubCommand {
    private final boolean checking;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--date", paramLabel = "DATE", required = true)
    private LocalDate date = LocalDate.EPOCH;

    ExchangeLoadCommand(Console console, boolean checking) {
        super(console);
        this.checking = checking;
    }

    @Override
    int run(KoikiClient koiki) {
        ExchangeLoad load = koiki.exchangeResults().load(date, bytes(), checking);
        if (console.json()) {
            console.jsonLine(load);
        } else if (load.refused()) {
            load.faults().forEach(this::show);
        } else {
            show(load);
        }
        return load.refused() ? Exit.REFUSED : Exit.DONE;
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UsageException(console.say("file.unreadable", file));
        }
    }

    private void show(ExchangeLoad load) {
        String note = load.repeated() ? "receipt.repeated" : "receipt.dryRun";
        load.markets()
                .forEach(market -> console.out()
                        .printf(
                                "%s%s%n",
                                console.say(
                                        "exchange.market",
                                        market.market(),
                                        market.version(),
                                        market.participants(),
                                        market.changed()),
                                load.repeated() || checking ? " " + console.say(note) : ""));
    }

    private void show(Fault fault) {
        console.out()
                .printf(
                        "%s:%d%s  %s %s%n",
                        file,
                        fault.line(),
                        fault.column() == null ? "" : " " + fault.column(),
                        fault.code(),
                        console.language().pick(fault.text()));
    }
}
