package org.koiki.lake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.koiki.lake.Engine.PointRange;
import org.koiki.lake.Engine.Sources;

/** The jobs of the lake in DuckDB's SQL. */
record LakeSql(int slots) {
    private static final String NOTHING = """
            SELECT NULL::VARCHAR AS point, NULL::DATE AS date, NULL::SMALLINT AS slot, NULL::BIGINT AS energy,
                NULL::SMALLINT AS quality, NULL::BIGINT AS revision WHERE false""";

    String arrived(SlotBatch batch, long revision, Path lines) {
        return """
                SELECT point, DATE %s AS date, %d::SMALLINT AS slot, energy, quality, %d::BIGINT AS revision
                FROM read_csv(%s, header = false, auto_detect = false, delim = ',', quote = '', escape = '', nullstr = '',
                    columns = {'point': 'VARCHAR', 'energy': 'BIGINT', 'quality': 'SMALLINT'})
                ORDER BY point""".formatted(text(batch.date()), batch.slot(), revision, text(lines));
    }

    String cuts(List<Path> files, int pointsPerPiece) {
        return """
                SELECT point FROM (
                    SELECT point, row_number() OVER (ORDER BY point) - 1 AS place
                    FROM (SELECT DISTINCT point FROM %s))
                WHERE place > 0 AND place %% %d = 0 ORDER BY point""".formatted(read(files), pointsPerPiece);
    }

    /** Vectors as they are. */
    String sorted(Sources sources, PointRange range) {
        return "SELECT point, date, energy, quality, revision FROM %s WHERE %s ORDER BY point, date"
                .formatted(read(sources.vectors()), in(range));
    }

    /** Vectors of all readings; lists are sorted only if a slot has several, so that the one that counts stands first. */
    String merged(Sources sources, PointRange range) {
        return """
                WITH days AS (
                    SELECT point, date,
                        list({'revision': revision, 'slot': slot, 'energy': energy, 'quality': quality}) AS readings
                    FROM (%s) GROUP BY point, date),
                latest AS (
                    SELECT point, date, CASE
                        WHEN list_unique([reading.slot for reading in readings]) = len(readings) THEN readings
                        ELSE list_reverse_sort(readings) END AS readings
                    FROM days),
                slotted AS (SELECT *, [reading.slot for reading in readings] AS slots FROM latest),
                placed AS (
                    SELECT *, [list_position(slots, slot::SMALLINT) for slot in range(1, %d)] AS places FROM slotted)
                SELECT point, date,
                    [readings[place].energy for place in places] AS energy,
                    [readings[place].quality for place in places] AS quality,
                    [readings[place].revision for place in places] AS revision
                FROM placed ORDER BY point, date""".formatted(readings(sources, in(range)), slots + 1);
    }

    String slot(Sources sources, Path roster, LocalDate date, int slot, Selection selection) {
        return """
                SELECT roster.point, retailer, balancing_group, voltage, control_number, customer_id, customer_name,
                    energy, quality, coalesce(revision, 0)
                FROM (SELECT * FROM %s WHERE %s) AS roster LEFT JOIN (%s) AS counting ON counting.point = roster.point
                ORDER BY retailer, voltage, roster.point, control_number""".formatted(read(List.of(roster)), selected(selection), counting(sources, date, slot));
    }

    String vectorsOf(Sources sources, String point, LocalDate from, LocalDate to) {
        String revision = sources.disjoint() ? "" : ", revision";
        return "SELECT date, energy, quality%s FROM %s WHERE point = %s AND date BETWEEN %s AND %s"
                .formatted(revision, read(sources.vectors()), text(point), text(from), text(to));
    }

    String slotsOf(Sources sources, String point, LocalDate from, LocalDate to) {
        return "SELECT date, energy, quality, revision, slot FROM %s WHERE point = %s AND date BETWEEN %s AND %s"
                .formatted(read(sources.slots()), text(point), text(from), text(to));
    }

    String completeness(Sources sources, Path roster, LocalDate date) {
        return """
                WITH owned AS (SELECT DISTINCT point, retailer FROM %1$s),
                arrived AS (
                    SELECT slot, retailer, count(*) AS arrived, count(last.energy) AS valued
                    FROM (SELECT point, slot, arg_max({'energy': energy}, revision) AS last
                        FROM (%2$s) GROUP BY point, slot) JOIN owned USING (point)
                    GROUP BY slot, retailer)
                SELECT expected.slot, expected.retailer, points, coalesce(arrived, 0), coalesce(valued, 0)
                FROM (SELECT slot, retailer, count(*) AS points FROM owned, range(1, %3$d) AS all_slots(slot)
                    GROUP BY slot, retailer) AS expected
                LEFT JOIN arrived ON arrived.slot = expected.slot AND arrived.retailer = expected.retailer
                ORDER BY expected.slot, expected.retailer""".formatted(read(List.of(roster)), readings(sources, on(date)), slots + 1);
    }

    String strangers(Sources sources, Path roster, LocalDate date, int limit) {
        return """
                SELECT DISTINCT point FROM (%s) ANTI JOIN %s AS roster USING (point) ORDER BY point LIMIT %d""".formatted(readings(sources, on(date)), read(List.of(roster)), limit);
    }

    /** The values of a slot that count. */
    private String counting(Sources sources, LocalDate date, int slot) {
        if (sources.vectors().isEmpty() && sources.slots().size() == 1) {
            return "SELECT point, energy, quality, revision FROM " + read(sources.slots());
        }
        List<String> parts = new ArrayList<>(List.of(NOTHING));
        if (!sources.slots().isEmpty()) {
            parts.add("SELECT point, date, slot, energy, quality, revision FROM %s WHERE slot = %d"
                    .formatted(read(sources.slots()), slot));
        }
        if (!sources.vectors().isEmpty()) {
            parts.add("""
                    SELECT point, date, %1$d AS slot, energy[%1$d], quality[%1$d], revision[%1$d] FROM %2$s
                    WHERE %3$s AND revision[%1$d] IS NOT NULL""".formatted(slot, read(sources.vectors()), on(date)));
        }
        return """
                SELECT point, last.energy AS energy, last.quality AS quality, revision
                FROM (SELECT point, arg_max({'energy': energy, 'quality': quality}, revision) AS last,
                        max(revision) AS revision
                    FROM (%s) GROUP BY point)""".formatted(String.join(" UNION ALL ", parts));
    }

    /** All readings, a row each, of batches and vectors. */
    private String readings(Sources sources, String condition) {
        List<String> parts = new ArrayList<>(List.of(NOTHING));
        if (!sources.slots().isEmpty()) {
            parts.add("SELECT point, date, slot, energy, quality, revision FROM %s WHERE %s"
                    .formatted(read(sources.slots()), condition));
        }
        if (!sources.vectors().isEmpty()) {
            parts.add("""
                    SELECT * FROM (
                        SELECT point, date, unnest(range(1, %d))::SMALLINT AS slot, unnest(energy) AS energy,
                            unnest(quality) AS quality, unnest(revision) AS revision
                        FROM %s WHERE %s)
                    WHERE revision IS NOT NULL""".formatted(slots + 1, read(sources.vectors()), condition));
        }
        return String.join(" UNION ALL ", parts);
    }

    private static String selected(Selection selection) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (selection.retailer() != null) {
            conditions.add("retailer = " + text(selection.retailer()));
        }
        if (!selection.voltages().isEmpty()) {
            conditions.add("voltage IN (" + texts(selection.voltages()) + ")");
        }
        if (!selection.points().isEmpty()) {
            conditions.add("point IN (" + texts(selection.points()) + ")");
        }
        return String.join(" AND ", conditions);
    }

    private static String in(PointRange range) {
        String from = "point >= " + text(range.from());
        return range.before().isEmpty() ? from : from + " AND point < " + text(range.before());
    }

    private static String on(LocalDate date) {
        return "date = " + text(date);
    }

    private static String read(List<Path> files) {
        String paths = files.stream().map(LakeSql::text).collect(Collectors.joining(", "));
        return "read_parquet([" + paths + "], hive_partitioning = false)";
    }

    private static String texts(List<String> values) {
        return values.stream().map(LakeSql::text).collect(Collectors.joining(", "));
    }

    /** A value as text of SQL. */
    static String text(Object value) {
        return "'" + value.toString().replace("'", "''") + "'";
    }
}
