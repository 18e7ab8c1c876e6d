package org.koiki.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.koiki.client.KoikiClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the operators of a sandbox until it stops. The owners of the sample file are left to the visitor, and so is the desk of their TSO. */
@Command(name = "simulator", mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    private static final String COORDINATOR = "70013";
    private static final String SAMPLE_FILER = "LZ016";
    private static final Set<String> VISITORS = Set.of("99016", "99026", "99216", "80066", "10066");

    @Option(names = "--url", required = true, description = "address of the sandbox")
    private String url = "";

    @Option(names = "--certs", required = true, description = "folder with the certificates of the operators")
    private Path certificates = Path.of("");

    @Option(
            names = "--customers",
            required = true,
            description = "file of the customers of the sample points, once it is there")
    private Path customers = Path.of("");

    @Option(names = "--seed", defaultValue = "1", description = "the same seed plays the same market")
    private long seed;

    @Option(names = "--operators", defaultValue = "600", description = "how many plan filers to play")
    private int operators;

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Hub hub = Hub.of(url, certificates);
        MasterRecords masters = masters(hub, hub.now());
        Market market = Market.of(masters, seed);
        Agenda agenda = new Agenda(filers(market), seed);
        var parts = new Supply.Parts(hub, COORDINATOR, masters, VISITORS, seed);
        try (Office office = new Office(hub, new Drafts(market, seed));
                Supply supply = new Supply(customers, parts)) {
            Walk walk = new Walk(agenda, office::run);
            new Simulation(hub, walk, new Dispatch(hub, market.tsos()), supply).run();
            System.out.println("simulated operators: " + office.summary());
        }
        return 0;
    }

    private static MasterRecords masters(Hub hub, Instant now) {
        try (KoikiClient coordinator = hub.as(COORDINATOR)) {
            return MasterRecords.read(coordinator, now.atZone(Agenda.JST).toLocalDate());
        }
    }

    private List<String> filers(Market market) {
        Stream<String> demand =
                market.demand().stream().map(filer -> filer.group().code());
        Stream<String> generation =
                market.generation().stream().map(filer -> filer.filer().code());
        return Stream.concat(demand, generation)
                .filter(filer -> !filer.equals(SAMPLE_FILER))
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .limit(operators)
                .toList();
    }

    private int rank(String filer) {
        return Dice.of(seed, "plays", filer).nextInt();
    }
}
