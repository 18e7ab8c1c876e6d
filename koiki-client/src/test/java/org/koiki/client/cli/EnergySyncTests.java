package org.koiki.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnergySyncTests extends CommandTest {
    private static final String NAME = "W401102016053013300000.zip";
    private static final String OTHER = "W401102016053014000000.zip";
    private static final byte[] BYTES = "0123456789".repeat(50).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path held;

    @Test
    void fetchesWhatIsMissingAndVerifiesIt() throws Exception {
        list(NAME, BYTES.length);
        serve(tag());

        assertThat(sync()).isZero();
        assertThat(sync()).isZero();

        assertThat(held.resolve("06").resolve(NAME)).hasBinaryContent(BYTES);
        assertThat(fetches()).isOne();
        assertThat(err()).contains("area 06: 1 listed, 1 held, 0 fetched");
    }

    @Test
    void goesOnWhereATransferBrokeOff() throws Exception {
        list(NAME, BYTES.length);
        AtomicInteger fetch = new AtomicInteger();
        hub.on("/wheeling/06/FileReceiver", request -> {
            request.exchange().getResponseHeaders().set("ETag", tag());
            if (fetch.getAndIncrement() == 0) {
                request.exchange().sendResponseHeaders(200, BYTES.length);
                request.exchange().getResponseBody().write(BYTES, 0, 300);
                request.exchange().getResponseBody().flush();
                awaitHeld(300);
                throw new IOException("cut");
            }
            assertThat(request.header("Range")).isEqualTo("bytes=300-");
            request.answer(206, "application/zip", Arrays.copyOfRange(BYTES, 300, BYTES.length));
        });

        assertThat(sync()).isZero();

        assertThat(held.resolve("06").resolve(NAME)).hasBinaryContent(BYTES);
    }

    @Test
    void leavesAFileOfAnotherLengthForLater() throws Exception {
        list(NAME, BYTES.length + 7);
        serve(tag());

        assertThat(sync()).isEqualTo(Exit.CONNECTION);

        assertThat(err()).contains(NAME + " listed with 507 bytes, received 500");
        assertThat(files()).isZero();
    }

    @Test
    void fetchesAFileOfAnotherLengthThanTheListedOneAgain() throws Exception {
        list(NAME, BYTES.length);
        serve(tag());
        assertThat(sync()).isZero();
        Files.writeString(held.resolve("06").resolve(NAME), "cut short");

        assertThat(sync()).isZero();

        assertThat(held.resolve("06").resolve(NAME)).hasBinaryContent(BYTES);
        assertThat(err()).contains("area 06: 1 listed, 0 held, 1 fetched");
    }

    @Test
    void takesNoFileWithAnotherDigest() throws Exception {
        list(NAME, BYTES.length);
        serve("\"" + "0".repeat(64) + "\"");

        assertThat(sync()).isEqualTo(Exit.CONNECTION);

        assertThat(err()).contains(NAME + " SHA-256 differs");
        assertThat(files()).isZero();
    }

    @Test
    void refusesNamesThatLeadOutOfTheFolder() throws Exception {
        list("../" + OTHER, 5);

        assertThat(sync()).isEqualTo(Exit.HUB_FAULT);
    }

    private int sync() {
        return run("energy", "sync", "--area", "06", "--folder", held.toString());
    }

    private void list(String name, long size) {
        String list = "<html>\n<comment>rfilename1:\"%s\",\nrfilesize1:\"%d\"</comment>".formatted(name, size);
        hub.on(
                "/wheeling/06/FileListReceiver",
                request -> request.answer(200, "text/html", list.getBytes(StandardCharsets.US_ASCII)));
    }

    private void serve(String tag) {
        hub.on("/wheeling/06/FileReceiver", request -> {
            request.exchange().getResponseHeaders().set("ETag", tag);
            request.answer(200, "application/zip", BYTES);
        });
    }

    private long fetches() {
        return hub.requests().stream()
                .filter(request -> request.path().endsWith("/FileReceiver"))
                .count();
    }

    private long files() throws IOException {
        try (var files = Files.walk(held.resolve("06"))) {
            return files.filter(Files::isRegularFile).map(Path::getFileName).count();
        }
    }

    /** Waits until the client stored what came: a connection that breaks takes with it what was not read yet. */
    private void awaitHeld(long bytes) throws IOException {
        Path part = held.resolve("06").resolve("." + NAME + ".part");
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end && !(Files.exists(part) && Files.size(part) == bytes)) {
            Thread.onSpinWait();
        }
    }

    private static String tag() {
        try {
            return "\""
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(BYTES))
                    + "\"";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
