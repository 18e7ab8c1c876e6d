package org.koiki.metering.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.Kwh;

@DisplayName("Energy in the row of a file")
class RowTextTests {
    @Test
    void isWrittenAsTheMessageLibraryWritesIt() {
        Random random = new Random(1);
        byte[] out = new byte[20];
        for (int i = 0; i < 200_000; i++) {
            int value = i < 100_000 ? i : random.nextInt(Integer.MAX_VALUE);
            int end = RowText.kwh(value, out, 3);

            assertThat(new String(out, 3, end - 3, StandardCharsets.US_ASCII)).isEqualTo(Kwh.text(value));
        }
    }
}
