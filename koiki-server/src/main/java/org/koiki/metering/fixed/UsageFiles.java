package org.koiki.metering.fixed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.message.FixedUsage;
import org.koiki.message.MeteringFileName;
import org.koiki.message.MeteringHead;
import org.koiki.message.MeteringHeader;
import org.koiki.message.MeteringWriter;
import org.koiki.message.MeteringZip;
import org.koiki.metering.delivery.EnergyFile;
import org.koiki.metering.delivery.Family;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.rule.UsageCodes;
import org.springframework.stereotype.Component;

/** Writes files of fixed usage. */
@Component
class UsageFiles {
    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int LEVEL = 1;

    private final RecordTable table;
    private final UsageCodes codes;
    private final Disk disk;

    UsageFiles(RecordTable table, UsageCodes codes, Disk disk) {
        this.table = table;
        this.codes = codes;
        this.disk = disk;
    }

    /**
     * Writes a file, which is whole and durable then.
     *
     * @param records those of the file
     * @param standing the file of fixed usage whose values stand where nothing changed, if there is one
     * @param tso operator code of the sender
     * @param told takes what the file says of each record
     */
    EnergyFile write(
            FixedIssue issue,
            UsageFile file,
            List<UsageRecord> records,
            PeriodValues values,
            @Nullable UsageFile standing,
            String tso,
            BiConsumer<UsageRecord, FixedUsage> told) {
        FixedUnit unit = issue.unit();
        PublishedUsage before =
                standing == null ? PublishedUsage.NONE : PublishedUsage.read(disk.at(standing.path(unit)));
        UsageRow row = new UsageRow(unit, codes, values, before);
        boolean exchange = file.key().family() == Family.EXCHANGE;
        Map<Long, UsageTexts> texts = table.texts(unit, file.key());
        MessageDigest digest = sha256();
        Path draft = disk.draft();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)), digest);
                OutputStream xml = MeteringZip.create(file.name(unit), out, LEVEL);
                MeteringWriter writer = begin(issue, file, tso, xml)) {
            for (UsageRecord record : records) {
                UsageTexts own = Objects.requireNonNull(texts.get(record.contract()));
                if (exchange) {
                    writer.write(row.exchanged(record, own));
                } else {
                    FixedUsage usage = row.of(record, own);
                    writer.write(usage);
                    told.accept(record, usage);
                }
            }
        } catch (IOException | RuntimeException e) {
            disk.discard(draft);
            throw e instanceof IOException cause ? new UncheckedIOException(cause) : (RuntimeException) e;
        }
        return publish(unit, file, draft, HexFormat.of().formatHex(digest.digest()));
    }

    private static MeteringWriter begin(FixedIssue issue, UsageFile file, String tso, OutputStream xml) {
        MeteringFileName name = file.name(issue.unit());
        String retailer = file.key().retailer();
        String created = CREATED.format(issue.created().atZone(MarketClock.JST));
        return MeteringWriter.begin(
                xml,
                MeteringHeader.of(name.kind(), tso, retailer, created),
                MeteringHead.fixed(
                        name.messageCode(),
                        tso,
                        retailer,
                        YearMonth.from(issue.unit().reading())));
    }

    private EnergyFile publish(FixedUnit unit, UsageFile file, Path draft, String sha256) {
        try {
            long size = Files.size(draft);
            disk.publish(draft, file.path(unit));
            return new EnergyFile(
                    unit.area(),
                    file.key().retailer(),
                    file.name(unit),
                    YearMonth.from(unit.reading()),
                    size,
                    sha256,
                    file.path(unit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
