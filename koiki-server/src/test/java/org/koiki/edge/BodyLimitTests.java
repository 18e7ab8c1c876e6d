package org.koiki.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.RawConnection;
import org.koiki.testing.RawConnection.Answer;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Bodies over the limit are cut off and answered without being read to the end. */
@KoikiTest
@ExtendWith(OutputCaptureExtension.class)
class BodyLimitTests {
    private static final int CHUNK = 64 * 1024;
    private static final String WEB_API = "/service/RP12/OCCTO/api/upload/putW6BP0250File";

    @Autowired
    TestMarket market;

    @Test
    void refusesABodyByItsDeclaredLengthBeforeItIsSent() throws Exception {
        try (RawConnection connection = market.connect("99016")) {
            connection.send(head("/api/v1/plans", "application/zip", "Content-Length: 100000000"));

            Answer answer = connection.answer();

            assertThat(answer.status()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("\"body-too-large\"");
        }
    }

    @Test
    void refusesAnUploadByItsDeclaredLengthBeforeItIsSent() throws Exception {
        for (String type : new String[] {
            "multipart/form-data; boundary=b", "application/x-www-form-urlencoded", "application/octet-stream"
        }) {
            try (RawConnection connection = market.connect("99016")) {
                connection.send(head(WEB_API, type, "Content-Length: 100000000"));

                Answer answer = connection.answer();

                assertThat(answer.status()).as(type).isEqualTo(200);
                assertThat(answer.headers()).as(type).containsEntry("resultcode", "2001");
            }
        }
    }

    @Test
    void refusesATransferEncodingThatNobodyKnows() throws Exception {
        try (RawConnection connection = market.connect("99016")) {
            connection.send(head("/api/v1/plans", "application/zip", "Transfer-Encoding: deflate"));

            Answer answer = connection.answer();

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("\"request-unreadable\"");
        }
    }

    @Test
    void refusesChunksThatHaveNoSize() throws Exception {
        try (RawConnection connection = market.connect("99016")) {
            connection.send(head("/api/v1/plans", "application/zip", "Transfer-Encoding: chunked"));
            connection.send("no size\r\n");

            Answer answer = connection.answer();

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("\"request-unreadable\"");
        }
    }

    @Test
    void answersAChunkedBodyThatIsALittleTooLarge() throws Exception {
        try (RawConnection connection = market.connect("99016")) {
            connection.send(head("/api/v1/plans", "application/zip", "Transfer-Encoding: chunked"));
            for (int sent = 0; sent < 8 * 1024 * 1024 + 1; sent += CHUNK) {
                sendChunk(connection);
            }
            connection.send("0\r\n\r\n");

            Answer answer = connection.answer();

            assertThat(answer.status()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("\"body-too-large\"");
        }
    }

    @Test
    void cutsOffABodyWithoutEnd() throws Exception {
        for (String path : new String[] {"/api/v1/plans", WEB_API}) {
            try (RawConnection connection = market.connect("99016")) {
                connection.send(head(path, "application/zip", "Transfer-Encoding: chunked"));

                assertThatThrownBy(() -> {
                            for (int sent = 0; sent < 64 * 1024 * 1024; sent += CHUNK) {
                                sendChunk(connection);
                            }
                        })
                        .as(path)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void refusesTooManyParts() throws Exception {
        String part = "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\nx\r\n";

        Answer answer = post(WEB_API, "multipart/form-data; boundary=b", part.repeat(2_000) + "--b--\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("resultcode", "2001");
    }

    @Test
    void refusesTooManyParameters() throws Exception {
        String parameters =
                IntStream.range(0, 20_000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));

        Answer answer = post(WEB_API, "application/x-www-form-urlencoded", parameters);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("resultcode", "2001");
    }

    @Test
    void refusesTooLongHeaders() throws Exception {
        try (RawConnection connection = market.connect("99016")) {
            connection.send(head("/api/v1/plans", "application/zip", "X-Long: " + "x".repeat(20_000)));

            Answer answer = connection.answer();

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("\"request-unreadable\"");
        }
    }

    @Test
    void takesNoConnectionThatBreaksInABodyForAnIncident(CapturedOutput log) throws Exception {
        String multipart = "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\nx";
        breakOff("99016", "/api/v1/plans", "application/zip", "PK");
        breakOff("99016", "/api/v1/plans", "application/json", "{\"a\":");
        breakOff("10066", "/api/v1/supply-points/loads", "text/csv", "number,family");
        breakOff("99016", WEB_API, "application/octet-stream", "<a>");
        breakOff("99016", WEB_API, "multipart/form-data; boundary=b", multipart);

        assertThat(log).doesNotContain("Incident");
    }

    private void breakOff(String operator, String path, String type, String half) throws IOException {
        try (RawConnection connection = market.connect(operator)) {
            connection.send(head(operator, path, type, "Content-Length: 100000") + half);
            connection.endSending();

            assertThat(connection.rest()).as(path).doesNotContain("HTTP/1.1 5");
        }
    }

    private Answer post(String path, String type, String body) throws IOException {
        try (RawConnection connection = market.connect("99016")) {
            connection.send(head(path, type, "Content-Length: " + body.length()) + body);
            return connection.answer();
        }
    }

    private static void sendChunk(RawConnection connection) throws IOException {
        connection.send(Integer.toHexString(CHUNK) + "\r\n" + "x".repeat(CHUNK) + "\r\n");
    }

    private String head(String path, String type, String header) {
        return head("99016", path, type, header);
    }

    private String head(String operator, String path, String type, String header) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: %s\r\n%s\r\n\r\n"
                .formatted(path, market.client(operator).authorization(), type, header);
    }
}
