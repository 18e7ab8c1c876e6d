package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.fixed.UsageCase.number;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("The list of points without fixed usage")
class OpenPointsTests {
    private static final RequestPostProcessor OF_TSO = TestCallers.of("1010", Role.TSO, "ENERGY_VIEW");
    private static final RequestPostProcessor RETAILER = TestCallers.of("9004", Role.RETAILER, "ENERGY_VIEW");
    private static final String LIST = "/api/v1/energy/10/fixed/2015-03-17/open?limit=2&cursor=";

    private final JdbcClient jdbc;
    private final UsageLooks looks;

    @Autowired
    OpenPointsTests(ApplicationContext hub, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.looks = new UsageLooks(hub, new UsageCase(hub).folder("2015-03-17"));
    }

    @BeforeEach
    void threeWaitAtOneRetailerAndOneAtAnother() {
        jdbc.sql("delete from metering.fixed_record where area = 10 and reading = '2015-03-17'")
                .update();
        jdbc.sql("insert into metering.fixed_unit (area, reading) values (10, '2015-03-17') on conflict do nothing")
                .update();
        waits(1, "90040", 94);
        waits(2, "90040", 93);
        waits(3, "90040", 92);
        waits(4, "90360", 91);
    }

    private void waits(long contract, String retailer, int last) {
        jdbc.sql("""
                insert into metering.fixed_record (area, reading, contract, point, since, retailer, voltage, voltage_name, missing)
                values (10, '2015-03-17', ?, ?, '2015-02-17', ?, 'LOW', '低圧', 48)
                """).params(contract, number(last), retailer).update();
    }

    @Test
    void isToldPartByPartWithoutAnyTwiceOrLeftOut() {
        String first = looks.get(LIST, OF_TSO);
        String second = looks.get(LIST + next(first), OF_TSO);

        assertThat(points(first)).containsExactly(number(92), number(93));
        assertThat(points(second)).containsExactly(number(94), number(91));
        assertThat(second).doesNotContain("\"next\"");
    }

    @Test
    void showsARetailerItsOwnWhateverCursorItGives() {
        String first = looks.get(LIST, RETAILER);
        String second = looks.get(LIST + next(first), RETAILER);

        assertThat(points(second)).containsExactly(number(94));
        assertThat(second).doesNotContain("\"next\"");
        assertThat(points(looks.get(LIST + "90040-LOW-" + number(94) + "-1", RETAILER)))
                .isEmpty();
    }

    @Test
    void refusesACursorThatIsNone() {
        looks.refuses(LIST + "yesterday", OF_TSO, 400, "cursor");
    }

    @Test
    void leadsFromPageToPageOnScreen() {
        waits(5, "90040", 95);
        String page = "/energy/fixed?month=2015-03&area=10&reading=2015-03-17";

        assertThat(looks.get(page + "&cursor=90040-LOW-" + number(93) + "-2", OF_TSO))
                .contains(number(94), number(91), "最初のページ")
                .doesNotContain(number(92));
    }

    private static List<String> points(String page) {
        return JsonPath.read(page, "$.items[*].point");
    }

    private static String next(String page) {
        return JsonPath.read(page, "$.next");
    }
}
