package org.koiki.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanFilesTests extends CommandTest {
    private static final String SAMPLE = "W6_0250_20160531_00_99016_6.xml";

    private byte[] xml = new byte[0];
    private Path sample = Path.of("");

    @BeforeEach
    void writeSample() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/" + SAMPLE)) {
            xml = Objects.requireNonNull(in).readAllBytes();
        }
        sample = Files.write(Files.createTempDirectory(folder, "plans").resolve(SAMPLE), xml);
    }

    @Test
    void turnsXmlIntoCsvAndBack() throws IOException {
        Path csv = sample.resolveSibling(SAMPLE.replace(".xml", ".csv"));
        Path back = sample.resolveSibling("back.xml");

        assertThat(bare("plan", "convert", sample.toString())).isZero();
        assertThat(bare("plan", "convert", csv.toString(), "-o", back.toString()))
                .isZero();

        assertThat(back).hasBinaryContent(xml);
        assertThat(bare("plan", "convert", sample.toString())).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("is there already");
    }

    @Test
    void tellsTheFaultsOfAFileThatCannotBeRead() throws IOException {
        Path broken = Files.writeString(sample.resolveSibling("broken.xml"), "<SBD-MSG MSGID=\"0250\">");

        assertThat(bare("plan", "convert", broken.toString())).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("MSG-", "broken.xml is no plan message");
    }

    @Test
    void showsAPlanBesideThoseOfItsCounterparties() {
        String own = "10,".repeat(47) + "10";
        String theirs = "10,".repeat(47) + "8";
        hub.on(
                "/api/v1/plans/0250-20160531-LZ016/pairs",
                request -> request.answer(
                        200, "application/json", """
                        [{"counterparty":"LZ026","direction":"PROCUREMENT","state":"MATCHES","own":[%1$s],"theirs":[%1$s],
                          "slots":[],"planNumbersDiffer":false},
                         {"counterparty":"PZ216","direction":"PROCUREMENT","state":"MISMATCHED","own":[%1$s],"theirs":[%2$s],
                          "slots":[48],"planNumbersDiffer":false,"settleBy":"2016-05-31T13:30:00Z"}]
                        """.formatted(own, theirs).getBytes(StandardCharsets.UTF_8)));

        assertThat(run("plan", "pairs", "0250-20160531-LZ016")).isZero();

        assertThat(out())
                .isEqualTo(
                        "LZ026  buys  match\nPZ216  buys  mismatch\n  slot 48: own 10 kWh, theirs 8 kWh, difference 2 kWh\n");
    }

    @Test
    void fetchesEveryDeliveryAndTellsWhereToGoOn() {
        hub.on(
                "/api/v1/deliveries",
                request -> request.answer(
                        200,
                        "application/json",
                        (request.query().contains("after=4&") || request.query().endsWith("after=4")
                                        ? """
                        {"items":[{"position":7,"kind":"DEMAND","targetDate":"2016-05-31","at":"2016-05-30T01:00:00Z",
                                   "planId":"0250-20160531-LZ016","messageCode":"0260","filer":"LZ016","version":2},
                                  {"position":9,"kind":"FROZEN","targetDate":"2016-05-31","at":"2016-05-31T00:00:00Z","slot":9}],
                         "next":9}
                        """
                                        : "{\"items\":[],\"next\":9}")
                                .getBytes(StandardCharsets.UTF_8)));
        hub.on("/api/v1/plans/0250-20160531-LZ016/versions/2", request -> request.answer(200, "application/xml", xml));
        hub.on("/api/v1/frozen", request -> request.answer(200, "application/json", new byte[] {'{', '}'}));
        Path taken = folder.resolve("taken");

        assertThat(run("plan", "deliveries", "--after", "4", "-o", taken.toString()))
                .isZero();

        assertThat(out()).isEqualTo("9\n");
        assertThat(taken.resolve("0250-20160531-LZ016.2.xml")).hasBinaryContent(xml);
        assertThat(taken.resolve("frozen-2016-05-31-09.json")).hasContent("{}");
    }

    @Test
    void comparesAFileWithTheStandingVersion() throws IOException {
        hub.on("/api/v1/plans/0250-20160531-LZ016", request -> request.answer(200, "application/xml", xml));
        String changed = new String(xml, StandardCharsets.UTF_8)
                .replaceFirst("<JP06219>01</JP06219><JP06376>981<", "<JP06219>01</JP06219><JP06376>982<");
        Path newer = Files.writeString(sample.resolveSibling("newer.xml"), changed);

        assertThat(run("plan", "diff", "0250-20160531-LZ016", newer.toString())).isZero();
        assertThat(out()).contains("changed LZ016 DEMAND", "01  981 -> 982").hasLineCount(2);

        assertThat(run("plan", "diff", "0250-20160531-LZ016", sample.toString()))
                .isZero();
        assertThat(out()).isEqualTo("no difference\n");
    }
}
