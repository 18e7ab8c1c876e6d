package org.koiki.metering.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.koiki.lake.ForeignParquet;
import org.koiki.lake.ForeignParquet.Column;
import org.koiki.lake.LakeFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Readings in Parquet. They are laid on disk first, since the end of the file tells what stands where.
 *
 * @param parquet unpacked
 * @param draft a place for it
 * @param most rows
 */
record ParquetBody(InputStream parquet, Path draft, int most) implements BatchBody {
    static final String TYPE = "application/vnd.apache.parquet";

    private static final Logger LOG = LoggerFactory.getLogger(ParquetBody.class);
    private static final Pattern TEXT = Pattern.compile("VARCHAR");
    private static final Pattern INTEGER = Pattern.compile("VARCHAR|U?(TINY|SMALL|BIG)?INT(EGER)?");
    private static final Pattern NUMBER = Pattern.compile(INTEGER.pattern() + "|DECIMAL\\(.*\\)|DOUBLE|FLOAT");

    @Override
    public String read(BatchRows rows) throws IOException {
        try {
            String sha256 = save();
            try (ForeignParquet file = ForeignParquet.open(draft)) {
                read(file, rows);
            } catch (LakeFailure e) {
                LOG.debug("A batch in Parquet cannot be read: {}", e.getMessage());
                throw EnergyProblems.unreadable("Parquet");
            }
            return sha256;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private String save() throws IOException {
        DigestInputStream digested = new DigestInputStream(parquet, VerifiedBody.sha256());
        try (OutputStream out = DraftStream.create(draft)) {
            digested.transferTo(out);
        }
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    private void read(ForeignParquet file, BatchRows rows) throws IOException {
        List<String> names = file.names();
        List<Column> all = file.columns();
        List<Column> columns = new ArrayList<>(List.of(
                column("point", TEXT, names, all),
                column("energy", NUMBER, names, all),
                column("quality", INTEGER, names, all)));
        boolean meters = all.stream().anyMatch(one -> one.name().equalsIgnoreCase(Columns.METER));
        if (meters) {
            columns.add(column(Columns.METER, INTEGER, names, all));
        }
        Columns order = meters ? Columns.WITH_METER : Columns.IN_ORDER;
        byte[] line = new byte[1 << 11];
        int[] ends = new int[order.count()];
        file.each(columns, values -> {
            if (rows.rows() >= most) {
                throw EnergyProblems.rows(most);
            }
            int end = -1;
            for (int i = 0; i < ends.length; i++) {
                end = put(line, end + 1, values.get(i));
                ends[i] = end;
            }
            rows.readFields(order, line, ends);
        });
        rows.finish();
    }

    private static Column column(String name, Pattern types, List<String> names, List<Column> all) {
        if (names.stream().filter(name::equalsIgnoreCase).count() != 1) {
            throw EnergyProblems.header(String.join(",", names));
        }
        Column column = all.stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findAny()
                .orElseThrow(() -> EnergyProblems.header(String.join(",", names)));
        if (!types.matcher(column.type()).matches()) {
            throw EnergyProblems.column(column.name(), column.type());
        }
        return column;
    }

    /** @return where the text ends */
    private static int put(byte[] line, int from, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, line, from, bytes.length);
        return from + bytes.length;
    }
}
