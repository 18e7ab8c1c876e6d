package org.koiki.metering.correction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.koiki.message.FixedUsage;
import org.koiki.message.MessageKinds;
import org.koiki.message.MeteringFileName;
import org.koiki.message.MeteringHead;
import org.koiki.message.MeteringHeader;
import org.koiki.message.MeteringWriter;
import org.koiki.message.MeteringZip;
import org.koiki.message.UsageDay;
import org.koiki.message.UsageSlot;
import org.koiki.metering.delivery.EnergyFile;
import org.koiki.metering.delivery.EnergyFiles;
import org.koiki.metering.delivery.FilesFolder;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A file of fixed usage of two points, and a correction of it. */
public final class CorrectedUsage {
    private static final LocalDate READING = LocalDate.of(2016, 5, 20);
    private static final String TSO = "10066";
    private static final int SLOTS = 48;

    private final ApplicationContext hub;
    private final String area;
    private final String receiver;

    public CorrectedUsage(ApplicationContext hub, String area, String receiver) {
        this.hub = hub;
        this.area = area;
        this.receiver = receiver;
    }

    /** Publishes both, once; gives the name of the correction. */
    public String publish() {
        MeteringFileName first =
                MeteringFileName.ofDay(MessageKinds.builtIn().find("W5", "1220").orElseThrow(), READING);
        List<EnergyFile> files = List.of(write(first, usage(1, 2_000L)), write(first.at(1, 0), usage(1, 3_000L)));
        hub.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> hub.getBean(EnergyFiles.class).list(files));
        return files.getLast().name().zip();
    }

    private EnergyFile write(MeteringFileName name, FixedUsage usage) {
        var bytes = new ByteArrayOutputStream();
        String path = "%s/%s/%s".formatted(area, receiver, name.zip());
        Path file = hub.getBean(FilesFolder.class).file(path);
        try {
            try (OutputStream xml = MeteringZip.create(name, bytes, 1);
                    MeteringWriter out = MeteringWriter.begin(
                            xml,
                            MeteringHeader.of(name.kind(), TSO, receiver, "20160520060000"),
                            MeteringHead.fixed(name.messageCode(), TSO, receiver, YearMonth.from(READING)))) {
                out.write(usage);
                out.write(usage(2, 1_000L));
            }
            Files.createDirectories(file.getParent());
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new EnergyFile(
                area, receiver, name, YearMonth.from(READING), bytes.size(), sha256(bytes.toByteArray()), path);
    }

    private FixedUsage usage(int last, long first) {
        List<UsageSlot> slots = IntStream.rangeClosed(1, SLOTS)
                .mapToObj(slot -> new UsageSlot(slot, slot == 1 ? first : 1_000L, null))
                .toList();
        return new FixedUsage(
                "%s%020d".formatted(area, 660_000 + last),
                "C-" + last,
                null,
                null,
                "低圧",
                "1",
                "0",
                null,
                "1",
                first + (SLOTS - 1) * 1_000L,
                null,
                null,
                null,
                List.of(new UsageDay(READING.minusDays(1), slots)),
                List.of());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
