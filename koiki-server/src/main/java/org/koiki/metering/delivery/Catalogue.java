package org.koiki.metering.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.Together;
import org.koiki.calendar.MarketClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the catalogue. Files that are kept no longer, or of an extension that was not taken then, are nowhere to be seen. */
@Repository
class Catalogue {
    private final JdbcClient jdbc;
    private final EnergyKinds kinds;
    private final MarketClock clock;
    private final Together<String, Long> newest = new Together<>(this::newest);
    private final Together<Wanted, List<Kept>> named = new Together<>(this::named);

    Catalogue(JdbcClient jdbc, EnergyKinds kinds, MarketClock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Name and size of a file in the field's list. */
    record Line(String name, long size) {}

    /** A file and where its bytes lie. */
    record Kept(StoredFile file, String path) {}

    /** Id of the receiver's newest file; 0 when there is none. */
    long newest(String receiver) {
        return newest.ask(receiver);
    }

    List<Long> newest(List<String> receivers) {
        return jdbc.sql("""
                select coalesce((select max(id) from metering.energy_file where receiver = asked.receiver), 0)
                from unnest(?::text[]) with ordinality as asked (receiver, place) order by place
                """)
                .param(receivers.toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** In the order in which clients work them off: by day, slot, kind, revision and split; fixed usage last. */
    List<Line> lines(String area, String receiver, Map<Extension, Instant> taken) {
        return jdbc.sql("""
                select name, size from metering.energy_file
                where area = :area and receiver = :receiver and %s
                order by date, slot nulls last, family = 'FIXED', code, revision, split
                """.formatted(kept(taken)))
                .param("area", area)
                .param("receiver", receiver)
                .query((row, number) -> new Line(row.getString(1), row.getLong(2)))
                .list();
    }

    /** The files of that name that any of the receivers has; one for each area. */
    List<Kept> named(String name, Collection<String> areas, List<String> receivers, Map<Extension, Instant> taken) {
        LocalDate today = clock.today();
        List<EnergyKind> known = kinds.on(today);
        return named.ask(new Wanted(name, areas, receivers)).stream()
                .filter(kept -> known.stream().anyMatch(kind -> kind.keeps(kept.file(), today, taken)))
                .toList();
    }

    record Wanted(String name, Collection<String> areas, List<String> receivers) {
        Stream<Place> places(int number) {
            return areas.stream()
                    .flatMap(area -> receivers.stream().map(receiver -> new Place(number, area, receiver, name)));
        }
    }

    private record Place(int number, String area, String receiver, String name) {}

    List<List<Kept>> named(List<Wanted> wanted) {
        List<List<Kept>> found = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Wanted one : wanted) {
            one.places(found.size()).forEach(places::add);
            found.add(new ArrayList<>());
        }
        jdbc.sql("""
                select asked.number, energy_file.*
                from unnest(:numbers::int[], :areas::text[], :receivers::text[], :names::text[])
                    as asked (number, area, receiver, name)
                join metering.energy_file using (area, receiver, name)
                """)
                .param("numbers", places.stream().map(Place::number).toArray(Integer[]::new))
                .param("areas", places.stream().map(Place::area).toArray(String[]::new))
                .param("receivers", places.stream().map(Place::receiver).toArray(String[]::new))
                .param("names", places.stream().map(Place::name).toArray(String[]::new))
                .query(row -> {
                    found.get(row.getInt("number")).add(new Kept(file(row), row.getString("path")));
                });
        return found;
    }

    /** The revision that a file came in place of. */
    Optional<Kept> before(StoredFile file, Map<Extension, Instant> taken) {
        return jdbc.sql("""
                select * from metering.energy_file
                where area = :area and receiver = :receiver and date = :date and prefix = :prefix and code = :code
                  and split = :split and revision < :revision and slot is null and %s
                order by revision desc limit 1
                """.formatted(kept(taken)))
                .param("area", file.area())
                .param("receiver", file.receiver())
                .param("date", file.date())
                .param("prefix", file.name().substring(0, 2))
                .param("code", file.messageCode())
                .param("split", file.split())
                .param("revision", file.revision())
                .query((row, number) -> new Kept(file(row), row.getString("path")))
                .optional();
    }

    /** In the order of publication, from behind the query's place on. */
    List<Kept> list(FileQuery query, List<String> receivers, Map<Extension, Instant> taken) {
        return list(query, receivers, taken, "id > :after", "id");
    }

    /** Newest first, from before the query's place on. */
    List<Kept> newest(FileQuery query, List<String> receivers, Map<Extension, Instant> taken) {
        return list(query, receivers, taken, "(:after = 0 or id < :after)", "id desc");
    }

    private List<Kept> list(
            FileQuery query, List<String> receivers, Map<Extension, Instant> taken, String place, String order) {
        FileFilter filter = query.filter();
        return jdbc.sql("""
                select * from metering.energy_file
                where receiver = any(:receivers) and %s and %s
                  and (:area::text is null or area = :area)
                  and (:family::text is null or family = :family)
                  and (:code::text is null or code = :code)
                  and (:voltage::text is null or voltage = :voltage)
                  and (:from::date is null or date >= :from)
                  and (:to::date is null or date <= :to)
                  and (:splitFrom::int is null or split >= :splitFrom)
                  and (:splitTo::int is null or split <= :splitTo)
                order by %s limit :limit
                """.formatted(place, kept(taken), order))
                .param("receivers", receivers.toArray(String[]::new))
                .param("after", query.after())
                .param("area", filter.area())
                .param("family", name(filter.family()))
                .param("code", filter.code())
                .param("voltage", name(filter.voltage()))
                .param("from", filter.from())
                .param("to", filter.to())
                .param("splitFrom", filter.splitFrom())
                .param("splitTo", filter.splitTo())
                .param("limit", query.limit())
                .query((row, number) -> new Kept(file(row), row.getString("path")))
                .list();
    }

    /** What is kept today, by the days of each kind, and of extensions what came since they are taken. */
    private String kept(Map<Extension, Instant> taken) {
        LocalDate today = clock.today();
        return kinds.on(today).stream()
                .map(kind -> "(prefix = '%s' and code = '%s' and date >= date '%s' and %s)"
                        .formatted(
                                kind.prefix(),
                                kind.code(),
                                today.minusDays(kind.keptDays()),
                                taken(kind.family(), taken)))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String taken(Family family, Map<Extension, Instant> taken) {
        return Extension.of(family)
                .map(one -> taken.containsKey(one) ? "published_at >= timestamptz '" + taken.get(one) + "'" : "false")
                .orElse("true");
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toUpperCase(Locale.ROOT);
    }

    static StoredFile file(ResultSet row) throws SQLException {
        short slot = row.getShort("slot");
        return new StoredFile(
                row.getLong("id"),
                row.getString("area"),
                row.getString("receiver"),
                row.getString("name"),
                row.getString("code"),
                Family.valueOf(row.getString("family")),
                Voltage.valueOf(row.getString("voltage")),
                Objects.requireNonNull(row.getObject("date", LocalDate.class)),
                slot == 0 ? null : (int) slot,
                row.getString("month"),
                row.getInt("revision"),
                row.getInt("split"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                instant(row, "target_at"),
                instant(row, "published_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
