package org.koiki.metering.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A zip of one file")
class ZipTests {
    private static final LocalDateTime AT = LocalDateTime.of(2030, 4, 15, 13, 30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void isReadAsAFileAndAsAStream() throws IOException {
        byte[] text = "<row>東京</row>".repeat(20_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] bytes = zip(text);
        Path file = Files.write(folder.resolve("a.zip"), bytes);

        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("a.xml");
            assertThat(zip.size()).isOne();
            assertThat(entry.getTimeLocal()).isEqualTo(AT);
            assertThat(entry.getSize()).isEqualTo(text.length);
            assertThat(entry.getCrc()).isEqualTo(check(text));
            assertThat(zip.getInputStream(entry)).hasBinaryContent(text);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(zip.getNextEntry()).isNotNull();
            assertThat(zip.readAllBytes()).isEqualTo(text);
        }
    }

    private static byte[] zip(byte[] text) {
        Zip zip = new Zip();
        zip.begin("a.xml", AT);
        zip.write(text, 0, 100_000);
        zip.write(text, 100_000, text.length - 100_000);
        ByteBuffer out = zip.finish();
        byte[] bytes = new byte[out.remaining()];
        out.get(bytes);
        return bytes;
    }

    private static long check(byte[] text) {
        CRC32 check = new CRC32();
        check.update(text);
        return check.getValue();
    }
}
