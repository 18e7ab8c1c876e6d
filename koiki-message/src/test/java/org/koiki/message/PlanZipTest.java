package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PlanZipTest {
    private static final byte[] XML = Samples.bytes(Samples.DEMAND);
    private static final byte[] ZIP = PlanZip.zip(Samples.DEMAND, XML);

    @Test
    void opensWhatItZipped() throws BadZip {
        ZippedXml opened = PlanZip.open(ZIP);

        assertThat(opened.name()).isEqualTo(Samples.DEMAND);
        assertThat(opened.xml()).isEqualTo(XML);
        assertThat(PlanZip.open(PlanZip.zip("empty.xml", new byte[0])).xml()).isEmpty();
    }

    @Test
    void zipsTheSameBytesAlike() {
        assertThat(PlanZip.zip(Samples.DEMAND, XML)).isEqualTo(ZIP);
    }

    @Test
    void opensAStoredEntryWithItsSizesInFront() throws BadZip, IOException {
        CRC32 crc = new CRC32();
        crc.update(XML);
        ZipEntry entry = new ZipEntry(Samples.DEMAND);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(XML.length);
        entry.setCrc(crc.getValue());

        byte[] stored = zip(XML, entry);
        stored[stored.length / 2] ^= 1;
        assertThat(codeOf(stored)).isEqualTo("MSG-0512");
        stored[stored.length / 2] ^= 1;
        assertThat(PlanZip.open(stored).xml()).isEqualTo(XML);
    }

    @Test
    void refusesAnythingButOneFile() throws IOException {
        assertThat(codeOf(zip(XML))).isEqualTo("MSG-0503");
        assertThat(codeOf(zip(XML, new ZipEntry("a.xml"), new ZipEntry("b.xml"))))
                .isEqualTo("MSG-0503");
        assertThat(codeOf(new byte[0])).isEqualTo("MSG-0501");
        assertThat(codeOf(XML)).isEqualTo("MSG-0501");
    }

    @Test
    void refusesNamesWithPathsAndOtherFiles() throws IOException {
        for (String name :
                new String[] {"../a.xml", "/a.xml", "a/b.xml", "a\\b.xml", "C:a.xml", "..xml", "a\u0000.xml"}) {
            assertThat(codeOf(zip(XML, new ZipEntry(name)))).as(name).isEqualTo("MSG-0507");
        }
        assertThat(codeOf(zip(new byte[0], new ZipEntry("folder/")))).isEqualTo("MSG-0507");
        assertThat(codeOf(zip(XML, new ZipEntry("a.txt")))).isEqualTo("MSG-0508");
    }

    @Test
    void refusesBombs() {
        assertThat(codeOf(PlanZip.zip("a.xml", new byte[1 << 24]))).isEqualTo("MSG-0510");
        byte[] noise = new byte[(1 << 24) + 1];
        new Random(1).nextBytes(noise);
        assertThat(codeOf(PlanZip.zip("a.xml", noise))).isEqualTo("MSG-0509");
    }

    @Test
    void refusesHeadersThatSayLessThanTheContentHolds() {
        byte[] zip = ZIP.clone();
        int central = central(zip);
        buffer(zip).putInt(central + 24, 1000).putInt(central - 4, 1000);

        assertThat(codeOf(zip)).isEqualTo("MSG-0512");
    }

    @Test
    void refusesEncryptedLargeAndForeignForms() {
        int central = central(ZIP);
        assertThat(codeOf(with(central + 8, 9))).isEqualTo("MSG-0504");
        assertThat(codeOf(with(central + 10, 12))).isEqualTo("MSG-0506");
        assertThat(codeOf(with(central + 34, 1))).isEqualTo("MSG-0505");
        assertThat(codeOf(with(ZIP.length - 12, 0xFFFF))).isEqualTo("MSG-0505");
        byte[] zip64 = ZIP.clone();
        buffer(zip64).putInt(central + 24, -1);
        assertThat(codeOf(zip64)).isEqualTo("MSG-0505");
    }

    @Test
    void refusesHeadersThatDiffer() {
        assertThat(codeOf(with(30, 'w'))).isEqualTo("MSG-0511");
        assertThat(codeOf(with(8, 0))).isEqualTo("MSG-0511");
        assertThat(codeOf(with(14, 7))).isEqualTo("MSG-0511");
        assertThat(codeOf(with(central(ZIP) - 12, 7))).isEqualTo("MSG-0511");
    }

    @Test
    void refusesDataOutsideTheEntry() {
        byte[] before = new byte[ZIP.length + 10];
        System.arraycopy(ZIP, 0, before, 10, ZIP.length);
        assertThat(codeOf(before)).isEqualTo("MSG-0513");
        assertThat(codeOf(Arrays.copyOf(ZIP, ZIP.length + 10))).isEqualTo("MSG-0501");
    }

    @Test
    void refusesEveryCutWithoutAnythingButBadZip() {
        for (int length = 0; length < ZIP.length; length += 7) {
            assertThat(codeOf(Arrays.copyOf(ZIP, length))).startsWith("MSG-05");
        }
    }

    @Test
    void survivesRandomDamage() throws BadZip {
        Random random = new Random(20160531);
        for (int i = 0; i < 5_000; i++) {
            byte[] zip = ZIP.clone();
            int at = random.nextBoolean() ? random.nextInt(zip.length) : zip.length - 1 - random.nextInt(150);
            zip[at] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(Arrays.equals(PlanZip.open(zip).xml(), XML)).isTrue();
            } catch (BadZip refused) {
                assertThat(refused.finding().code()).startsWith("MSG-05");
            }
        }
    }

    private static String codeOf(byte[] zip) {
        return catchThrowableOfType(BadZip.class, () -> PlanZip.open(zip))
                .finding()
                .code();
    }

    private static byte[] with(int offset, int value) {
        byte[] zip = ZIP.clone();
        buffer(zip).putShort(offset, (short) value);
        return zip;
    }

    private static int central(byte[] zip) {
        return buffer(zip).getInt(zip.length - 6);
    }

    private static ByteBuffer buffer(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] zip(byte[] content, ZipEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : entries) {
                out.putNextEntry(entry);
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
