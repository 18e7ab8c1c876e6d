package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MeteringStreamTest {
    private static final MessageKind KIND =
            MessageKinds.builtIn().find("W4", "1110").orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2030, 4, 15);
    private static final MeteringHeader HEADER = MeteringHeader.of(KIND, "99993", "88883", "20300415141500");
    private static final MeteringHead HEAD = MeteringHead.sameDay("1110", "99993", "88883", DAY, 28);
    private static final int POINTS = 20_000;

    @Test
    void aFullSplitGoesThroughAZipWithNothingLost() throws Exception {
        MeteringFileName name = MeteringFileName.ofSlot(KIND, DAY, 28);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        long bytes;
        try (OutputStream xml = MeteringZip.create(name, zip, 1)) {
            MeteringWriter writer = MeteringWriter.begin(xml, HEADER, HEAD);
            for (int i = 0; i < POINTS; i++) {
                writer.write(SlotEnergy.of(28, "030%019d".formatted(i), "K" + i, "0", (long) i));
            }
            writer.close();
            bytes = writer.bytes();
        }

        long[] sum = {0};
        MeteringReading reading = MeteringReader.read(
                name,
                MeteringZip.open(zip.toByteArray()).xml(),
                row -> sum[0] += Objects.requireNonNull(((SlotEnergy) row).energy()));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.rows()).isEqualTo(POINTS);
        assertThat(sum[0]).isEqualTo(POINTS * (POINTS - 1L) / 2);
        assertThat(bytes).isGreaterThan(POINTS * 100L);
    }

    @Test
    void theWriterRefusesWhatDoesNotBelongIntoTheFile() throws IOException {
        try (MeteringWriter writer = MeteringWriter.begin(OutputStream.nullOutputStream(), HEADER, HEAD)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.write(SlotEnergy.of(27, "0300000000000000000001", "K1", "0", 1L)));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.write(new RawRow("<JPMR00010/>")));
        }
    }
}
