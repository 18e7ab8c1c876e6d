package org.koiki.bench.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.koiki.bench.load.Postgres;

/** The files of one slot, as large as those of a slot of 29 million points are for each of 500 retailers. */
final class SlotFiles {
    static final List<String> NAMES = List.of("W401102016053000000000.zip", "W41110201605300000000000.zip");

    private static final List<Integer> SIZES = List.of(24_000, 870_000);
    private static final long SEED = 20160530;
    private static final String INSERT = """
            insert into metering.energy_file (area, receiver, name, prefix, code, family, voltage, date, slot, revision,
                                              split, size, sha256, path, target_at, published_at)
            values (?, ?, ?, 'W4', ?, 'SAME_DAY', ?, '2016-05-30', 1, 0, 0, ?, ?, ?, '2016-05-30T01:30+09',
                    '2016-05-30T00:31+09')
            """;

    private final Path folder;
    private final Random random = new Random(SEED);

    /** @param folder the hub's files folder */
    SlotFiles(Path folder) {
        this.folder = folder;
    }

    static long bytesEach() {
        return SIZES.stream().mapToLong(Integer::longValue).sum();
    }

    /** Writes the files and lists them. */
    void publish(List<String> receivers, Postgres database) throws IOException, SQLException {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (String receiver : receivers) {
                Files.createDirectories(folder.resolve(receiver));
                for (int file = 0; file < NAMES.size(); file++) {
                    publish(receiver, file, insert);
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private void publish(String receiver, int file, PreparedStatement insert) throws IOException, SQLException {
        byte[] bytes = new byte[SIZES.get(file)];
        random.nextBytes(bytes);
        String path = receiver + "/" + NAMES.get(file);
        Files.write(folder.resolve(path), bytes);
        insert.setString(1, Retailers.AREA);
        insert.setString(2, receiver);
        insert.setString(3, NAMES.get(file));
        insert.setString(4, NAMES.get(file).substring(2, 6));
        insert.setString(5, file == 0 ? "HIGH" : "LOW");
        insert.setLong(6, bytes.length);
        insert.setBytes(7, sha256(bytes));
        insert.setString(8, path);
        insert.addBatch();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
