package org.koiki.metering.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.koiki.message.MeteringFileName;
import org.koiki.metering.delivery.EnergyFile;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.RosterRows;

/** Writes the zips of an issue, one after the other. For one thread. */
final class SplitWriter {
    private static final int BUFFER = 1 << 18;
    private static final String ROW = "JPMR00010";

    private final Issue issue;
    private final Roster roster;
    private final Content content;
    private final String tso;
    private final Disk disk;
    private final Zip zip = new Zip();
    private final byte[] buffer = new byte[BUFFER + RowText.MOST];
    private int filled;
    private int present;
    private int valued;

    /** @param tso operator code of the sender */
    SplitWriter(Issue issue, Roster roster, Content content, String tso, Disk disk) {
        this.issue = issue;
        this.roster = roster;
        this.content = content;
        this.tso = tso;
        this.disk = disk;
    }

    /** Writes the file of a split, which is whole and durable then, but for its name in its folder. */
    SplitFile write(Split split, int revision) {
        MeteringFileName name = FileKinds.name(issue.unit(), split, revision);
        FileText text = FileText.of(issue.unit(), split.voltage(), tso, split.retailer(), issue.created());
        zip.begin(name.xml(), LocalDateTime.of(name.date(), name.time()));
        present = 0;
        valued = 0;
        put(text.before());
        RowText rows = new RowText(roster.area(), split.voltage(), RowText.element(name));
        if (issue.unit().isDay()) {
            day(split, rows);
        } else {
            rows(split, rows, content.values().getFirst());
        }
        put(text.behind());
        drain();
        return save(split, name, zip.finish());
    }

    private void day(Split split, RowText rows) {
        for (int slot = 1; slot <= content.values().size(); slot++) {
            put("<%s><JP06219>%02d</JP06219><JPM00011>"
                    .formatted(ROW, slot)
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            rows(split, rows, content.values().get(slot - 1));
            put("</JPM00011></%s>".formatted(ROW).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    private void rows(Split split, RowText text, Values values) {
        int[] energy = new int[split.size()];
        byte[] flags = new byte[split.size()];
        values.read(split.from(), split.size(), energy, flags);
        RosterRows points = roster.rows(split.from());
        for (int i = 0; i < split.size(); i++) {
            points.next();
            present += flags[i] == Values.NOTHING ? 0 : 1;
            valued += energy[i] == Values.ABSENT ? 0 : 1;
            filled = text.write(points, energy[i], flags[i], buffer, filled);
            if (filled >= BUFFER) {
                drain();
            }
        }
    }

    private void put(byte[] text) {
        if (filled + text.length > buffer.length) {
            drain();
        }
        System.arraycopy(text, 0, buffer, filled, text.length);
        filled += text.length;
    }

    private void drain() {
        zip.write(buffer, 0, filled);
        filled = 0;
    }

    private SplitFile save(Split split, MeteringFileName name, ByteBuffer bytes) {
        String path =
                "files/%s/%s/%s/%s".formatted(issue.unit().area(), issue.unit().day(), split.retailer(), name.zip());
        MessageDigest digest = sha256();
        digest.update(bytes.duplicate());
        String sha256 = HexFormat.of().formatHex(digest.digest());
        int size = bytes.remaining();
        Path draft = disk.draft();
        try {
            try (FileChannel channel =
                    FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.createDirectories(disk.at(path).getParent());
            Files.move(draft, disk.at(path), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            disk.discard(draft);
            throw new UncheckedIOException(e);
        }
        return new SplitFile(
                split,
                new EnergyFile(issue.unit().area(), split.retailer(), name, null, size, sha256, path),
                new Counted(present, valued));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
