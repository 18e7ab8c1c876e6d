package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeteringZipTest {
    private static final MessageKind DAILY =
            MessageKinds.builtIn().find("W4", "1120").orElseThrow();
    private static final MeteringFileName NAME = MeteringFileName.ofDay(DAILY, LocalDate.of(2030, 4, 15));

    @Test
    void holdsOneXmlOfTheSameStem() throws Exception {
        byte[] xml = Samples.bytes(Metering.DAILY_LOW);

        MeteringZip opened = MeteringZip.open(zip(xml));

        assertThat(opened.name()).isEqualTo(Metering.DAILY_LOW);
        assertThat(opened.xml().readAllBytes()).isEqualTo(xml);
        assertThat(zip(xml)).isEqualTo(zip(xml));
        assertThat(PlanZip.open(zip(xml)).xml()).isEqualTo(xml);
    }

    @Test
    void refusesDamage() throws Exception {
        byte[] zip = zip(Samples.bytes(Metering.DAILY_LOW));
        byte[] cut = Stream.of(zip)
                .map(bytes -> java.util.Arrays.copyOf(bytes, bytes.length / 2))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> MeteringZip.open(cut)).isInstanceOf(BadZip.class);

        byte[] damaged = zip.clone();
        damaged[zip.length / 2] ^= 0x55;
        MeteringReading reading = MeteringReader.read(MeteringZip.open(damaged).xml(), row -> {});
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void namesRevisionsAndSplits() {
        MeteringFileName slot = MeteringFileName.ofSlot(
                MessageKinds.builtIn().find("W4", "0110").orElseThrow(), LocalDate.of(2030, 4, 15), 28);

        assertThat(slot.xml()).isEqualTo(Metering.SAME_DAY_HIGH);
        assertThat(slot.slot()).isEqualTo(28);
        assertThat(NAME.slot()).isNull();
        assertThat(Stream.of(NAME.at(1, 0), NAME.at(0, 12), NAME.at(0, 0)).sorted(MeteringFileName.ORDER))
                .containsExactlyElementsOf(List.of(NAME.at(0, 0), NAME.at(0, 12), NAME.at(1, 0)));
        assertThatThrownBy(() -> slot.at(0, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> slot.at(100, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] zip(byte[] xml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = MeteringZip.create(NAME, bytes, 1)) {
            out.write(xml);
        }
        return bytes.toByteArray();
    }
}
