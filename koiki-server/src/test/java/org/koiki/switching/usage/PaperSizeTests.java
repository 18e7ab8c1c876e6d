package org.koiki.switching.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.usage.UsageCalls.read;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SamplePoints;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.RawConnection;
import org.koiki.testing.RawConnection.Answer;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@DisplayName("Identity papers (本人確認書類) of up to 10 MB")
class PaperSizeTests {
    private static final String RETAILER = "99016";
    private static final String TWO = "0600000000000000008840";
    private static final String FIVE = "0600000000000000008841";
    private static final String OVER = "0600000000000000008842";
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST = 10 * MEGABYTE;

    private final TestMarket market;
    private final UsageCalls calls;
    private final SupplyPoints points;
    private final Contracts contracts;
    private final JdbcClient jdbc;

    @Autowired
    PaperSizeTests(TestMarket market, SupplyPoints points, Contracts contracts, JdbcClient jdbc) {
        this.market = market;
        this.calls = new UsageCalls(market);
        this.points = points;
        this.contracts = contracts;
        this.jdbc = jdbc;
    }

    /** Applies for a point that another retailer supplies. */
    private HttpResponse<String> send(String point, List<Paper> papers) throws Exception {
        points.put(SamplePoints.point(point), null, SamplePoints.TSO);
        contracts.begin(SupplyPointNumber.of(point), SamplePoints.terms("99026", "2016-04-01", null), SamplePoints.TSO);
        String application = """
                {"supplyPoint": "%s", "contractNumber": "Z-999", "customerName": "見本　太郎", "customerKana": "みほん たろう",
                 "address": "大阪市北区中之島3丁目6番16号", "consent": {"method": "PAPER", "obtainedOn": "2016-05-29"}, "days": 7}""".formatted(point);
        return calls.apply(RETAILER, application, papers);
    }

    private static Paper paper(int bytes) {
        byte[] content = new byte[bytes];
        System.arraycopy(new byte[] {'%', 'P', 'D', 'F', '-', '1'}, 0, content, 0, 6);
        content[bytes - 1] = 7;
        return new Paper("passport.pdf", "application/pdf", content);
    }

    @Test
    void areKeptWholeAtTheLimit() throws Exception {
        HttpResponse<String> taken = send(TWO, List.of(paper(4 * MEGABYTE + 1), paper(MOST)));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        String number = read(taken, "$.number");
        assertThat(jdbc.sql("""
                        select octet_length(content) as bytes, get_byte(content, octet_length(content) - 1) as last
                        from switching.usage_paper where access = ? order by paper
                        """)
                        .param(number)
                        .query((row, n) -> row.getInt("bytes") + " " + row.getInt("last"))
                        .list())
                .containsExactly((4 * MEGABYTE + 1) + " 7", MOST + " 7");
    }

    @Test
    void areTakenFiveAtATimeAtTheLimit() throws Exception {
        HttpResponse<String> taken = send(FIVE, Collections.nCopies(5, paper(MOST)));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    }

    @Test
    void areRefusedOverTheLimitAndNothingIsKept() throws Exception {
        HttpResponse<String> refused = send(OVER, List.of(paper(MOST + 1)));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
        assertThat(refused.body()).contains("\"body-too-large\"");
        assertThat(applications(OVER)).isZero();
    }

    @Test
    void areRefusedBeforeTheyAreSentWhenTheyAreTooLargeTogether() throws Exception {
        try (RawConnection connection = market.connect(RETAILER)) {
            connection.send("""
                    POST /api/v1/switching/usage-accesses HTTP/1.1
                    Host: localhost
                    Authorization: %s
                    Content-Type: multipart/form-data; boundary=b
                    Content-Length: %d

                    """.formatted(market.client(RETAILER).authorization(), 52 * MEGABYTE + 1));

            Answer answer = connection.answer();

            assertThat(answer.status()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("\"body-too-large\"");
        }
    }

    private int applications(String point) {
        return jdbc.sql("select count(*) as many from switching.usage_access where point = ?")
                .param(point)
                .query((row, n) -> row.getInt("many"))
                .single();
    }
}
