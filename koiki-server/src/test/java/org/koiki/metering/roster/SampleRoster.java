package org.koiki.metering.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.koiki.metering.delivery.Direction;
import org.koiki.supplypoint.SuppliedPoint;
import org.koiki.supplypoint.VoltageClass;

/** Rosters on disk as tests need them. */
public final class SampleRoster {
    public static final LocalDate DAY = LocalDate.of(2030, 4, 15);

    private SampleRoster() {}

    public static String number(long last) {
        return "03%020d".formatted(last);
    }

    public static SuppliedPoint point(long last, String retailer, VoltageClass voltage) {
        return new SuppliedPoint(number(last), voltage, retailer, "LZ016", 7_000 + last, "C-" + last, "見本 " + last);
    }

    /** A roster of parts in a folder. */
    @SafeVarargs
    public static Roster of(Path folder, List<SuppliedPoint>... parts) {
        List<RosterPart> open = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < parts.length; i++) {
            Path part = folder.resolve("part" + i);
            try (RosterWriter writer = new RosterWriter(part)) {
                parts[i].forEach(writer::add);
                int count = writer.finish();
                open.add(RosterPart.open(part, i, Direction.DEMAND, first));
                first += count;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Roster("03", DAY, open);
    }
}
