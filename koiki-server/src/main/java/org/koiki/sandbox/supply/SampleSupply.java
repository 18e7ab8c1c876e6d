package org.koiki.sandbox.supply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Area;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.supplypoint.SupplyFiles;
import org.koiki.supplypoint.SupplyFiles.Loaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills a sandbox with supply points while it already runs; what a former start did not finish is gone on with. */
@Component
@Profile("sandbox")
public class SampleSupply {
    private static final Logger LOG = LoggerFactory.getLogger(SampleSupply.class);
    private static final Actor SANDBOX = new Actor("sandbox", "sandbox", null, null);
    private static final Set<String> KINDS = Set.of("POINTS", "METERS", "CONTRACTS");
    private static final int NEWEST = 20;

    private final int size;
    private final Path customers;
    private final SupplyFiles load;
    private final Masters masters;
    private final MarketClock clock;

    SampleSupply(
            @Value("${koiki.sandbox.points}") int size,
            @Value("${koiki.sandbox.customers}") Path customers,
            SupplyFiles load,
            Masters masters,
            MarketClock clock) {
        this.size = size;
        this.customers = customers;
        this.load = load;
        this.masters = masters;
        this.clock = clock;
    }

    public void loadInBackground() {
        Thread.ofPlatform()
                .name("sample-supply")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(this::loadMissing);
    }

    private void loadMissing() {
        if (Files.exists(customers)) {
            return;
        }
        MasterData market = masters.current();
        LocalDate today = clock.today();
        SampleFiles files = new SampleFiles(size, market, today);
        if (!isLoaded()) {
            Set<String> areas =
                    market.areas(today).stream().map(Area::code).collect(Collectors.toCollection(TreeSet::new));
            load(files.points(), areas);
            load(files.contracts(), areas);
            load(files.meters(), areas);
        }
        write(files.customers());
    }

    private boolean isLoaded() {
        return load.newest(NEWEST, SANDBOX).stream()
                .filter(Loaded::ended)
                .map(Loaded::kind)
                .collect(Collectors.toSet())
                .containsAll(KINDS);
    }

    /** The simulated operators take the file as the sign that all is there. */
    private void write(byte[] csv) {
        Path part = customers.resolveSibling(customers.getFileName() + ".part");
        try {
            Files.write(part, csv);
            Files.move(part, customers, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(byte[] file, Set<String> areas) {
        Loaded loaded = load.load(new ByteArrayInputStream(file), areas, SANDBOX);
        LOG.info(
                "Sample {}: {} lines, {} added, {} refused",
                loaded.kind(),
                loaded.lines(),
                loaded.added(),
                loaded.refused());
    }
}
