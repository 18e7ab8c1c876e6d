package org.koiki.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.desk.api.OperationText.Refusal;
import org.koiki.testing.CommittedFile;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

/** The description of {@code /api/v1} at {@code /api/v1/openapi.json}. */
@KoikiTest
class OpenApiTests {
    private final TestMarket market;
    private String served = "";

    @Autowired
    OpenApiTests(TestMarket market) {
        this.market = market;
    }

    @BeforeEach
    void read() throws Exception {
        HttpResponse<String> answer = market.client("99016").get("/api/v1/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        served = answer.body();
    }

    @Test
    void theCommittedDescriptionIsTheOneThatIsServed() throws Exception {
        CommittedFile.at("docs/reference/openapi.json").says(served + "\n");
    }

    @Test
    void everyOperationHasTextsAndAModuleAndSaysHowItIsRefused() {
        List<Map<String, Object>> operations = JsonPath.read(served, "$.paths.*.*");

        assertThat(operations).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation).containsKeys("summary", "description", "operationId");
            assertThat((List<?>) operation.get("tags")).hasSize(1);
            assertThat((Map<?, ?>) operation.get("responses"))
                    .extracting("401")
                    .asString()
                    .contains("application/problem+json");
        });
    }

    @Test
    void noTextIsLeftOverFromAnOperationThatIsGone() {
        List<String> ids = JsonPath.read(served, "$.paths.*.*.operationId");

        assertThat(texts().map(OperationText::id)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void problemsNamedInTheDescriptionExist() throws IOException {
        String sources = sources();

        assertThat(texts().flatMap(text -> text.refusals().stream())
                        .map(Refusal::codes)
                        .filter(codes -> codes.matches("[A-Z-]+")))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(sources).contains('"' + code + '"'));
    }

    @Test
    void wantsCertificateAndAccountAndNamesNoHost() {
        assertThat(JsonPath.<String>read(served, "$.openapi")).startsWith("3.1");
        assertThat(JsonPath.<List<String>>read(served, "$.components.securitySchemes.*.type"))
                .containsExactlyInAnyOrder("mutualTLS", "http");
        assertThat(served).doesNotContain("localhost", ":" + market.port());
    }

    @Test
    void theWebApiOfTheFieldIsNoPartOfIt() {
        assertThat(JsonPath.<Map<String, Object>>read(served, "$.paths").keySet())
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    private static Stream<OperationText> texts() {
        return OperationText.all().stream();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().matches(".*(Problems|Overloaded)\\.java"))
                    .map(OpenApiTests::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
