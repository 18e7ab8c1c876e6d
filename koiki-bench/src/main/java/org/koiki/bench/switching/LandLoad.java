package org.koiki.bench.switching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koiki.bench.load.Callers;
import org.koiki.bench.market.Nation;
import org.koiki.client.KoikiClient;
import org.koiki.simulator.MasterRecords;
import org.koiki.simulator.MasterRecords.Company;

/** The TSOs hand over their points and contracts as files, one area after the other. */
final class LandLoad {
    private final Callers companies;
    private final Path folder;
    private final Map<String, String> tsos = new HashMap<>();

    LandLoad(Callers companies, Path folder, LocalDate today) {
        this.companies = companies;
        this.folder = folder;
        try (KoikiClient coordinator = companies.coordinator()) {
            MasterRecords masters = MasterRecords.read(coordinator, today);
            Set<String> known = masters.companies().stream()
                    .filter(company -> company.roles().contains("TSO"))
                    .map(Company::code)
                    .collect(Collectors.toSet());
            masters.operators().stream()
                    .filter(operator -> known.contains(operator.company()))
                    .forEach(operator -> tsos.put(operator.area(), operator.code()));
        }
    }

    /** Makes the file of an area. */
    interface Source {
        Path write(Path folder, String area) throws IOException;
    }

    /**
     * Seconds from the first byte sent to the last answer.
     *
     * @param expected lines that have to come in
     */
    double load(Source source, long expected) throws IOException {
        double seconds = 0;
        long added = 0;
        for (String area : Nation.AREAS) {
            Path file = source.write(folder, area);
            String tso = String.valueOf(tsos.get(area));
            companies.of(List.of(tso));
            try (KoikiClient client = companies.client(tso)) {
                long start = System.nanoTime();
                added += client.supplyPoints().load(file).added();
                seconds += (System.nanoTime() - start) / 1e9;
            }
            Files.delete(file);
        }
        if (added != expected) {
            throw new IOException("of " + expected + " lines only " + added + " came in");
        }
        return Math.round(seconds * 10) / 10.0;
    }
}
