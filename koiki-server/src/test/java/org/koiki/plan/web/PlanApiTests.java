package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.message.PlanZip;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans that stand, over {@code /api/v1} and mutual TLS. */
@KoikiTest
class PlanApiTests {
    private final ApiCalls api;
    private final TestClock clock;

    @Autowired
    PlanApiTests(TestMarket market, TestClock clock) {
        this.api = new ApiCalls(market);
        this.clock = clock;
    }

    @Test
    void givesAPlanAsJsonAsXmlAndAsFiled() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-12-01");
        api.file(sample);

        HttpResponse<String> json = api.get("10066", "plans/0250-20161201-LZ016");
        HttpResponse<byte[]> xml = api.bytes("10066", "plans/0250-20161201-LZ016", ApiCalls.XML);
        HttpResponse<byte[]> original = api.bytes("99016", "plans/0250-20161201-LZ016/original", ApiCalls.ZIP);

        assertThat(ApiCalls.<String>read(json, "$.summary.filer")).isEqualTo("LZ016");
        assertThat(ApiCalls.<List<Integer>>read(json, "$.plan.demand")).hasSize(48);
        assertThat(ApiCalls.<List<Object>>read(json, "$.plan.members")).hasSize(6);
        assertThat(xml.body()).isEqualTo(sample.xml());
        assertThat(xml.headers().firstValue("Content-Disposition").orElse(""))
                .contains("W6_0250_20161201_00_99016_6.xml");
        assertThat(original.body()).isEqualTo(SampleFiler.zip(sample));
        assertThat(original.headers().firstValue("Content-Disposition").orElse(""))
                .contains("W6_0250_20161201_00_99016_6.zip");
    }

    @Test
    void keepsVersionsAndTellsWhatChangedBetweenThem() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-12-02");
        api.file(sample);
        api.file(sample.add("members[0].demand", 3, 5).add("demand", 3, 5));
        String plan = "plans/0250-20161202-LZ016";

        HttpResponse<String> versions = api.get("99016", plan + "/versions");
        HttpResponse<String> diff = api.get("10066", plan + "/versions/2/diff?against=1");

        assertThat(ApiCalls.<List<Integer>>read(versions, "$[*].version")).containsExactly(2, 1);
        assertThat(ApiCalls.<List<String>>read(versions, "$[*].user")).containsOnly("99016-admin");
        assertThat(api.get("10066", plan + "/versions").body()).doesNotContain("99016-admin");
        assertThat(ApiCalls.<List<String>>read(diff, "$.rows[*].block")).containsExactly("LZ016", "99136");
        assertThat(ApiCalls.<List<Integer>>read(diff, "$.rows[*].slots[*].slot"))
                .containsExactly(3, 3);
        assertThat(api.bytes("10066", plan + "/versions/1", ApiCalls.XML).body())
                .isEqualTo(sample.xml());
        assertThat(ApiCalls.<Integer>read(api.get("99016", plan + "/versions/1"), "$.version"))
                .isEqualTo(1);
        for (String none : new String[] {"/versions/3", "/versions/0", "/versions/2/diff?against=7"}) {
            assertThat(api.get("99016", plan + none).statusCode()).as(none).isEqualTo(404);
        }
    }

    @Test
    void aMemberSeesItsOwnBlockAndNothingElse() throws Exception {
        api.file(SampleFiler.demandOn("2016-12-03"));
        String plan = "plans/0250-20161203-LZ016";

        HttpResponse<String> seen = api.get("99116", plan);

        assertThat(ApiCalls.<List<String>>read(seen, "$.blocks[*].operator")).containsExactly("99116");
        assertThat(seen.body()).doesNotContain("\"plan\"", "99126");
        assertThat(ids("99116", "from=2016-12-03&to=2016-12-03")).containsExactly("0250-20161203-LZ016");
        for (String more : new String[] {"/versions", "/fetches", "/versions/1/diff?against=1"}) {
            assertThat(api.get("99116", plan + more).statusCode()).as(more).isEqualTo(404);
        }
        assertThat(api.get("99116", plan, ApiCalls.XML).statusCode()).isEqualTo(404);
        assertThat(api.get("99116", plan + "/versions/1", ApiCalls.XML).statusCode())
                .isEqualTo(404);
        assertThat(api.get("99116", plan + "/original", ApiCalls.ZIP).statusCode())
                .isEqualTo(404);
        assertThat(api.get("99116", "plans/archive?date=2016-12-03", ApiCalls.ZIP)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99026", "99216", "10033"})
    void toCounterpartiesAndOtherTsosAPlanIsNotThere(String other) throws Exception {
        api.file(SampleFiler.demandOn("2016-12-04"));
        String plan = "plans/0250-20161204-LZ016";

        for (String part : new String[] {"", "/versions", "/versions/1", "/versions/1/diff?against=1", "/fetches"}) {
            HttpResponse<String> refused = api.get(other, plan + part);
            assertThat(refused.statusCode()).as(part).isEqualTo(404);
            assertThat(ApiCalls.<String>read(refused, "$.code")).isEqualTo("PLAN-NOT-FOUND");
        }
        for (String part : new String[] {"", "/versions/1"}) {
            assertThat(api.get(other, plan + part, ApiCalls.XML).statusCode()).isEqualTo(404);
        }
        assertThat(api.get(other, plan + "/original", ApiCalls.ZIP).statusCode())
                .isEqualTo(404);
        assertThat(ids(other, "from=2016-12-04&to=2016-12-04")).isEmpty();
    }

    @Test
    void filerAndTsoSeeWhetherThePlanIsFetched() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-12-05");
        api.file(sample);
        String plan = "plans/0250-20161205-LZ016";
        String unfetched = "from=2016-12-05&to=2016-12-05&fetched=false";

        api.bytes("99016", plan, ApiCalls.XML);
        assertThat(ids("99016", unfetched)).isNotEmpty();
        assertThat(api.get("99016", plan + "/fetches").body()).isEqualTo("[]");
        api.bytes("10066", plan, ApiCalls.XML);

        for (String party : new String[] {"99016", "10066"}) {
            assertThat(ids(party, unfetched)).isEmpty();
            assertThat(ApiCalls.<String>read(api.get(party, plan), "$.summary.fetchedAt"))
                    .isNotBlank();
            assertThat(ApiCalls.<List<String>>read(api.get(party, plan + "/fetches"), "$[*].channel"))
                    .containsExactly("API");
        }
        api.file(sample.add("members[0].demand", 1, 1).add("demand", 1, 1));
        assertThat(ids("10066", unfetched)).hasSize(1);
    }

    @Test
    void everyFetchIsInTheAuditTrailWithWhoAndFromWhere() throws Exception {
        api.file(SampleFiler.demandOn("2016-12-27"));
        api.bytes("10066", "plans/0250-20161227-LZ016", ApiCalls.XML);
        api.bytes("99016", "plans/0250-20161227-LZ016", ApiCalls.XML);

        HttpResponse<String> trail = api.get("70013", "audit?action=plan.fetch");
        String fetches = "$.items[?(@.entry.subject == '0250-20161227-LZ016')].entry.";
        assertThat(ApiCalls.<List<String>>read(trail, fetches + "actor.company"))
                .containsExactly("9901", "1006");
        assertThat(ApiCalls.<List<String>>read(trail, fetches + "actor.certificate"))
                .hasSize(2)
                .doesNotContainNull();
        assertThat(ApiCalls.<List<String>>read(trail, fetches + "actor.address"))
                .hasSize(2)
                .doesNotContainNull();
        assertThat(ApiCalls.<List<String>>read(trail, fetches + "detail")).containsOnly("version 1, API");
    }

    @Test
    void aHeadFetchesNothing() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-12-10");
        api.file(sample);
        String plan = "plans/0250-20161210-LZ016";

        for (String path : new String[] {plan, plan + "/versions/1", "plans/archive?date=2016-12-10"}) {
            HttpResponse<String> head = api.head("10066", path, path.contains("archive") ? ApiCalls.ZIP : ApiCalls.XML);
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }

        assertThat(api.get("99016", plan + "/fetches").body()).isEqualTo("[]");
        assertThat(ids("10066", "from=2016-12-10&to=2016-12-10&fetched=false")).hasSize(1);
    }

    @Test
    void otherCompaniesSeeWhichCompanyFetchedButNotWhichOfItsUsers() throws Exception {
        api.file(SampleFiler.demandOn("2016-12-11"));
        String plan = "plans/0250-20161211-LZ016";

        api.bytes("10066", plan, ApiCalls.XML);

        HttpResponse<String> seen = api.get("99016", plan + "/fetches");
        assertThat(ApiCalls.<List<String>>read(seen, "$[*].company")).containsExactly("1006");
        assertThat(seen.body()).doesNotContain("10066-admin");
        assertThat(ApiCalls.<List<String>>read(api.get("10066", plan + "/fetches"), "$[*].user"))
                .containsExactly("10066-admin");
    }

    @Test
    void listsPlansByEveryFilterPageByPage() throws Exception {
        api.file(SampleFiler.demandOn("2016-12-06"));
        api.file(SampleFiler.demandOn("2016-12-07"));
        SamplePlan generation = SamplePlan.generation().set("head.targetDate", LocalDate.of(2016, 12, 6));
        api.post("99216", "plans", ApiCalls.ZIP, SampleFiler.zip(generation));
        clock.set("2016-12-05T12:00:00+09:00");
        String days = "from=2016-12-06&to=2016-12-07";

        assertThat(ids("10066", days))
                .containsExactly("0150-20161206-PZ216", "0250-20161206-LZ016", "0250-20161207-LZ016");
        assertThat(ids("10066", days + "&messageCode=0150")).containsExactly("0150-20161206-PZ216");
        assertThat(ids("10066", days + "&filer=LZ016")).containsExactly("0250-20161206-LZ016", "0250-20161207-LZ016");
        assertThat(ids("10066", days + "&state=SUBMITTED")).hasSize(3);
        assertThat(ids("10066", days + "&state=CLOSED")).isEmpty();
        assertThat(ids("10066", days + "&fetched=true")).isEmpty();
        HttpResponse<String> page = api.get("10066", "plans?limit=2&" + days);
        assertThat(ApiCalls.<List<String>>read(page, "$.items[*].id")).hasSize(2);
        assertThat(ids("10066", days + "&limit=2&cursor=" + ApiCalls.<String>read(page, "$.next")))
                .containsExactly("0250-20161207-LZ016");
        assertThat(ids("99216", days)).containsExactly("0150-20161206-PZ216");
    }

    @Test
    void givesATsoAllPlansOfADayInOneZipWhichCountsAsFetched() throws Exception {
        SamplePlan demand = SampleFiler.demandOn("2016-12-08");
        SamplePlan generation = SamplePlan.generation().set("head.targetDate", LocalDate.of(2016, 12, 8));
        api.file(demand);
        api.post("99216", "plans", ApiCalls.ZIP, SampleFiler.zip(generation));

        HttpResponse<byte[]> archive = api.bytes("10066", "plans/archive?date=2016-12-08", ApiCalls.ZIP);
        HttpResponse<byte[]> demandOnly =
                api.bytes("10066", "plans/archive?date=2016-12-08&messageCode=0250", ApiCalls.ZIP);

        assertThat(archive.headers().firstValue("Content-Type")).hasValue(ApiCalls.ZIP);
        assertThat(archive.headers().firstValue("Content-Disposition").orElse(""))
                .contains("plans-2016-12-08.zip");
        assertThat(unzipped(archive.body()))
                .containsOnly(
                        Map.entry("W6_0150_20161208_00_99216_6.xml", text(generation)),
                        Map.entry("W6_0250_20161208_00_99016_6.xml", text(demand)));
        assertThat(unzipped(demandOnly.body())).containsOnlyKeys("W6_0250_20161208_00_99016_6.xml");
        HttpResponse<String> fetches = api.get("99016", "plans/0250-20161208-LZ016/fetches");
        assertThat(ApiCalls.<List<String>>read(fetches, "$[*].channel")).containsExactly("ARCHIVE", "ARCHIVE");
        assertThat(ids("10066", "from=2016-12-08&to=2016-12-08&fetched=false")).isEmpty();
    }

    @Test
    void givesAFilerItsOwnPlansOfADayWhichCountsAsNoFetch() throws Exception {
        SamplePlan demand = SampleFiler.demandOn("2016-12-09");
        api.file(demand);

        HttpResponse<byte[]> archive = api.bytes("99016", "plans/archive?date=2016-12-09", ApiCalls.ZIP);

        assertThat(PlanZip.open(archive.body()).xml()).isEqualTo(demand.xml());
        assertThat(api.get("99016", "plans/0250-20161209-LZ016/fetches").body()).isEqualTo("[]");
    }

    @Test
    void saysThatADayHasNoPlans() throws Exception {
        HttpResponse<String> none = api.get("10066", "plans/archive?date=2016-12-30", ApiCalls.ZIP);

        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(ApiCalls.<String>read(none, "$.code")).isEqualTo("PLAN-NONE-THAT-DAY");
    }

    @Test
    void refusesParametersThatMeanNothing() throws Exception {
        for (String query : new String[] {
            "plans?cursor=x",
            "plans?state=NONE",
            "plans?from=31-05-2016",
            "plans?fetched=maybe",
            "plans/archive",
            "plans/archive?date=20161208",
            "plans/0250-20161208-LZ016/versions/x",
            "plans/0250-20161208-LZ016/versions/1/diff"
        }) {
            assertThat(api.get("10066", query).statusCode()).as(query).isEqualTo(400);
        }
        assertThat(api.get("10066", "plans/0250-20161399-LZ016").statusCode()).isEqualTo(404);
    }

    private List<String> ids(String operator, String query) throws Exception {
        return ApiCalls.read(api.get(operator, "plans?" + query), "$.items[*].id");
    }

    private static String text(SamplePlan plan) {
        return new String(plan.xml(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
