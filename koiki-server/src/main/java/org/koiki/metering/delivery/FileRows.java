package org.koiki.metering.delivery;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the catalogue. */
@Repository
class FileRows {
    private static final String INSERT = """
            insert into metering.energy_file (area, receiver, name, prefix, code, family, voltage, date, slot, month,
                                              revision, split, size, sha256, path, target_at, published_at)
            select area, receiver, name, prefix, code, family, voltage, date::date, slot, month,
                   revision, split, size, decode(sha256, 'hex'), path, target::timestamptz, ?
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as file (area, receiver, name, prefix, code, family, voltage, date, slot, month,
                          revision, split, size, sha256, path, target)
            on conflict (area, receiver, name) do nothing
            returning area, receiver, name
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final EnergyKinds kinds;

    FileRows(JdbcTemplate template, JdbcClient jdbc, EnergyKinds kinds) {
        this.template = template;
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /** Inserts in the order given what is not there yet, and tells which these are. */
    Set<FileKey> insert(List<EnergyFile> files, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('metering.energy_file'))")
                .query((row, number) -> "")
                .single();
        return Objects.requireNonNull(template.execute((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                int at = 2;
                for (Column column : columns()) {
                    statement.setArray(at++, array(connection, column, files));
                }
                return keys(statement.executeQuery());
            }
        }));
    }

    private record Column(String type, Function<EnergyFile, @Nullable Object> value) {}

    private List<Column> columns() {
        return List.of(
                new Column("text", EnergyFile::area),
                new Column("text", EnergyFile::receiver),
                new Column("text", file -> file.name().zip()),
                new Column("text", file -> file.kind().prefix()),
                new Column("text", file -> file.kind().code()),
                new Column("text", file -> kinds.of(file.name()).family().name()),
                new Column("text", file -> kinds.of(file.name()).voltage().name()),
                new Column("text", file -> file.date().toString()),
                new Column("int2", EnergyFile::slot),
                new Column(
                        "text",
                        file -> file.month() == null ? null : file.month().toString()),
                new Column("int2", EnergyFile::revision),
                new Column("int4", EnergyFile::split),
                new Column("int8", EnergyFile::size),
                new Column("text", EnergyFile::sha256),
                new Column("text", EnergyFile::path),
                new Column("text", file -> kinds.target(file.name()).toString()));
    }

    private static Array array(Connection connection, Column column, List<EnergyFile> files) throws SQLException {
        return connection.createArrayOf(
                column.type(), files.stream().map(column.value()).toArray());
    }

    private static Set<FileKey> keys(ResultSet inserted) throws SQLException {
        Set<FileKey> keys = new HashSet<>();
        while (inserted.next()) {
            keys.add(new FileKey(inserted.getString(1), inserted.getString(2), inserted.getString(3)));
        }
        return keys;
    }

    String digest(EnergyFile file) {
        return jdbc.sql("select sha256 from metering.energy_file where area = ? and receiver = ? and name = ?")
                .params(file.area(), file.receiver(), file.name().zip())
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes(1)))
                .single();
    }

    /** A file that is kept no longer. */
    record Old(long id, String path) {}

    /** Some files of a kind of days before one. */
    List<Old> old(EnergyKind kind, LocalDate before, int most) {
        return jdbc.sql("""
                select id, path from metering.energy_file
                where date < ? and family = ? and prefix = ? and code = ? limit ?
                """)
                .params(before, kind.family().name(), kind.prefix(), kind.code(), most)
                .query((row, number) -> new Old(row.getLong("id"), row.getString("path")))
                .list();
    }

    void forget(List<Old> files) {
        jdbc.sql("delete from metering.energy_file where id = any(?)")
                .param(files.stream().map(Old::id).toArray(Long[]::new))
                .update();
    }
}
