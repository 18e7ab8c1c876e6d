package org.koiki.bench.market;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.bench.load.Postgres;
import org.koiki.message.BadZip;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Plan;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanZip;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;

/**
 * All trades of a day worked out anew from the files as they were filed, version after version, row over row, without a line of
 * the hub's own matching.
 */
final class Rebuilt {
    private final Map<String, Map<Row, SlotSeries>> rows = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    private record Row(
            boolean bought, String counterparty, @Nullable String planNumber) {}

    /** Who buys from whom. */
    record Key(String buyer, String seller) {}

    /** What both sides filed, in kWh for each slot. */
    record Sides(long[] bought, long[] sold, int buyerVersion, int sellerVersion) {}

    /** Reads every accepted file of a day in the order of its versions. */
    static Rebuilt of(Postgres database, LocalDate day) throws SQLException {
        Rebuilt rebuilt = new Rebuilt();
        try (Connection connection = database.connect();
                PreparedStatement filings = connection.prepareStatement("""
                        select filer, version, original from plan.filing
                        where day = ? and accepted and not repeated order by filer, version
                        """)) {
            connection.setAutoCommit(false);
            filings.setFetchSize(500);
            filings.setObject(1, day);
            ResultSet files = filings.executeQuery();
            while (files.next()) {
                rebuilt.file(files.getString(1), files.getInt(2), files.getBytes(3));
            }
        }
        return rebuilt;
    }

    private void file(String filer, int version, byte[] zip) {
        Plan plan = read(zip);
        versions.put(filer, version);
        switch (plan) {
            case DemandPlan demand -> {
                lay(filer, true, demand.procurement());
                lay(filer, false, demand.sales());
            }
            case GenerationPlan generation -> {
                generation.groups().forEach(group -> owners.put(group.group(), filer));
                lay(filer, true, generation.procurement());
                lay(filer, false, generation.sales());
            }
            case NegawattPlan negawatt -> throw new IllegalArgumentException(filer);
        }
    }

    private static Plan read(byte[] zip) {
        try {
            return Objects.requireNonNull(
                    PlanReader.read(PlanZip.open(zip).xml()).plan());
        } catch (BadZip e) {
            throw new IllegalStateException("an accepted file cannot be opened", e);
        }
    }

    private void lay(String filer, boolean bought, @Nullable Trades trades) {
        List<TradeRow> all = trades == null ? List.of() : trades.rows();
        for (TradeRow row : all) {
            rows.computeIfAbsent(filer, none -> new HashMap<>())
                    .put(new Row(bought, row.counterparty(), row.planNumber()), row.energy());
        }
    }

    /** All pairs but those with a market. */
    Map<Key, Sides> pairs() {
        Map<Key, Sides> pairs = new HashMap<>();
        rows.forEach((filer, trades) -> trades.forEach((row, energy) -> {
            String other = owners.getOrDefault(row.counterparty(), row.counterparty());
            if (!other.startsWith("J")) {
                Key key = row.bought() ? new Key(filer, other) : new Key(other, filer);
                Sides sides = pairs.computeIfAbsent(key, this::empty);
                add(row.bought() ? sides.bought() : sides.sold(), energy);
            }
        }));
        return pairs;
    }

    private Sides empty(Key key) {
        return new Sides(
                new long[SlotSeries.SLOTS],
                new long[SlotSeries.SLOTS],
                versions.getOrDefault(key.buyer(), 0),
                versions.getOrDefault(key.seller(), 0));
    }

    private static void add(long[] total, SlotSeries energy) {
        for (int slot = 0; slot < total.length; slot++) {
            total[slot] += energy.at(slot + 1);
        }
    }
}
