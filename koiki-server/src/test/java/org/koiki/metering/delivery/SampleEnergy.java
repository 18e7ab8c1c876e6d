package org.koiki.metering.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import org.koiki.message.MessageKind;
import org.koiki.message.MessageKinds;
import org.koiki.message.MeteringFileName;
import org.koiki.message.MeteringHead;
import org.koiki.message.MeteringHeader;
import org.koiki.message.MeteringWriter;
import org.koiki.message.MeteringZip;
import org.koiki.message.SlotEnergy;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts small energy files in the files folder and publishes them. */
class SampleEnergy {
    private final FilesFolder folder;
    private final EnergyFiles files;
    private final TransactionTemplate transaction;

    SampleEnergy(ApplicationContext hub) {
        folder = hub.getBean(FilesFolder.class);
        files = hub.getBean(EnergyFiles.class);
        transaction = hub.getBean(TransactionTemplate.class);
    }

    static MeteringFileName slotName(String code, String date, int slot) {
        return MeteringFileName.ofSlot(kind("W4", code), LocalDate.parse(date), slot);
    }

    static MeteringFileName dayName(String prefix, String code, String date) {
        return MeteringFileName.ofDay(kind(prefix, code), LocalDate.parse(date));
    }

    static MessageKind kind(String prefix, String code) {
        return MessageKinds.builtIn().find(prefix, code).orElseThrow();
    }

    void publish(EnergyFile... complete) {
        transaction.executeWithoutResult(status -> files.list(List.of(complete)));
    }

    /** A same-day file of one point, complete on disk. */
    EnergyFile write(String area, String receiver, MeteringFileName name, long energy) {
        byte[] zip = zip(area, receiver, name, energy);
        String path = "%s/%s/%d/%s".formatted(area, receiver, energy, name.zip());
        Path file = folder.file(path);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        YearMonth month = name.prefix().equals("W5") ? YearMonth.from(name.date()) : null;
        return new EnergyFile(area, receiver, name, month, zip.length, sha256(zip), path);
    }

    private static byte[] zip(String area, String receiver, MeteringFileName name, long energy) {
        var bytes = new ByteArrayOutputStream();
        String tso = "100" + area + "7";
        try (OutputStream xml = MeteringZip.create(name, bytes, 1);
                var out = MeteringWriter.begin(
                        xml,
                        MeteringHeader.of(name.kind(), tso, receiver, "20160530100000"),
                        head(name, tso, receiver))) {
            Integer slot = name.slot();
            if (slot != null) {
                out.write(SlotEnergy.of(slot, area + "0".repeat(20), "A1", SlotEnergy.VALID, energy));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static MeteringHead head(MeteringFileName name, String tso, String receiver) {
        Integer slot = name.slot();
        if (name.prefix().equals("W5")) {
            return MeteringHead.fixed(name.messageCode(), tso, receiver, YearMonth.from(name.date()));
        }
        return slot == null
                ? MeteringHead.daily(name.messageCode(), tso, receiver, name.date())
                : MeteringHead.sameDay(name.messageCode(), tso, receiver, name.date(), slot);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
