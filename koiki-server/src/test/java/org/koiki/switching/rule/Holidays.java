package org.koiki.switching.rule;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.koiki.calendar.BusinessDays;

/** The business days of the seed file. */
public final class Holidays {
    private static final Path SEED = Path.of("src/main/resources/org/koiki/calendar/seed/holidays.csv");

    private Holidays() {}

    public static BusinessDays seeded() {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(SEED)) {
            Set<LocalDate> days = csv.stream()
                    .map(line -> LocalDate.parse(line.getField("day")))
                    .collect(Collectors.toSet());
            return days::contains;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
