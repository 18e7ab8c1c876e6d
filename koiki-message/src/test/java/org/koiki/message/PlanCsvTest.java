package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCsvTest {
    private static final String CSV = new String(
            PlanCsv.write(Samples.demand(PlanReader.read(Samples.bytes(Samples.DEMAND)))), StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({"reduction, reduction/NA066/second, 21", "point, point/NA066/06000000000000000101/second, 25"})
    void missesTheBaselineOfAReductionAndOfAPoint(String block, String missing, int row) {
        List<List<String>> rows = CsvRows.rows(Samples.NEGAWATT);
        rows.removeIf(cells -> cells.getFirst().equals(block) && cells.contains(CsvRow.SECOND));

        PlanReading reading = PlanCsv.read(CsvRows.bytes(rows));

        assertThat(reading.plan()).isNull();
        assertThat(reading.findings()).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("MSG-0704");
            assertThat(finding.expected()).isEqualTo(missing);
            assertThat(finding.place().line()).isEqualTo(row);
            assertThat(finding.member()).isEqualTo("NA066");
        });
    }

    @Test
    void tellsBothNamesOfAMember() {
        String csv = CSV.replaceFirst("(?m)^(supply,99136,)[^,]+", "$1別の名");

        assertThat(PlanCsv.read(csv.getBytes(StandardCharsets.UTF_8)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("MSG-0713");
                    assertThat(finding.place())
                            .isEqualTo(new Place("supply/99136/energy/member_name", rowOf(csv, "supply,99136,"), 3));
                    assertThat(finding.member()).isEqualTo("99136");
                    assertThat(finding.value()).isEqualTo("別の名");
                    assertThat(finding.expected()).isEqualTo("見本小売三株式会社");
                });
    }

    @Test
    void takesTheNameOfAMemberFromAnyOfItsRows() {
        String csv = CSV.replaceFirst("(?m)^(demand,99136,)[^,]+", "$1");

        assertThat(PlanCsv.read(csv.getBytes(StandardCharsets.UTF_8)).plan())
                .isEqualTo(PlanReader.read(Samples.bytes(Samples.DEMAND)).plan());
    }

    @Test
    void namesMemberCounterpartyAndSlotOfAFaultLikeARule() {
        String csv = CSV.replaceFirst("(?m)^(procurement,99136,[^,]*,LZ026,.*?,energy,)\\d+,\\d+", "$10,x");
        PlanReading whole = PlanCsv.read(CSV.getBytes(StandardCharsets.UTF_8));
        MemberPlan member = Samples.demand(whole).members().getFirst();
        Place ofRule = whole.places().of(member.procurement().rows().getFirst().energy(), 2);

        assertThat(PlanCsv.read(csv.getBytes(StandardCharsets.UTF_8)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo(ofRule);
                    assertThat(finding.place().path()).isEqualTo("procurement/99136/LZ026/energy/slot02");
                    assertThat(finding.member()).isEqualTo("99136");
                    assertThat(finding.counterparty()).isEqualTo("LZ026");
                    assertThat(finding.slot()).isEqualTo(2);
                });
    }

    /** As findings of XML do, which name members alone. */
    @Test
    void namesNoGenerationGroupAsAMember() {
        List<List<String>> rows = CsvRows.rows(Samples.GENERATION);
        List<String> plant = rows.stream()
                .filter(cells -> cells.getFirst().equals("plant"))
                .findFirst()
                .orElseThrow();
        plant.set(CsvColumn.COUNT, "x");

        assertThat(PlanCsv.read(CsvRows.bytes(rows)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.member()).isNull();
            assertThat(finding.counterparty()).isEqualTo(plant.get(CsvColumn.COUNTERPARTY.ordinal()));
            assertThat(finding.slot()).isEqualTo(1);
        });
    }

    @Test
    void saysThatItLeavesFaultsOut() {
        String csv = CSV.replaceAll("(?m)(?<=energy|second),.*$", ",x".repeat(SlotSeries.SLOTS));

        assertThat(codes(csv)).hasSize(2_001).endsWith("MSG-0010").containsOnly("MSG-0303", "MSG-0010");
    }

    @ParameterizedTest
    @CsvSource({
        "',99026,見本常時電力株式会社,', ',,見本常時電力株式会社,', MSG-0301",
        "',000000000000000DUMMY,', ',,', MSG-0301",
        "',0611099999000000000011,', ',06110999990000000,', MSG-0304",
        "'point,NA066,', 'plant,NA066,', MSG-0702"
    })
    void refusesNegawattRowsThatLackOrBreakAnything(String from, String to, String code) {
        Plan plan = Objects.requireNonNull(
                PlanReader.read(Samples.bytes(Samples.NEGAWATT)).plan());
        String csv = new String(PlanCsv.write(plan), StandardCharsets.UTF_8);
        assertThat(csv).contains(from);

        PlanReading reading = PlanCsv.read(csv.replace(from, to).getBytes(StandardCharsets.UTF_8));

        assertThat(reading.plan()).isNull();
        assertThat(reading.findings()).extracting(Finding::code).contains(code);
    }

    @Test
    void keepsUnknownElements() {
        String xml = Samples.text(Samples.DEMAND).replace("<JPM00010>", "<JP99001>a,\"b\"</JP99001><JPM00010>");
        DemandPlan plan = Samples.demand(Samples.read(xml));

        assertThat(PlanCsv.read(PlanCsv.write(plan)).plan())
                .isNotNull()
                .satisfies(read -> assertThat(read.unknown()).isEqualTo(plan.unknown()));
    }

    @Test
    void hasHeadRowsAndOneRowForEachSeries() {
        List<String> rows = CSV.lines().toList();

        assertThat(rows.getFirst()).isEqualTo("\uFEFFheader,JPC03,0");
        assertThat(rows).contains("head,JP06361,見本需要BG601");
        assertThat(rows)
                .filteredOn(row -> row.startsWith("block,"))
                .singleElement()
                .asString()
                .startsWith("block,member,member_name,counterparty,counterparty_name,plan_number,automatic,"
                        + "area_specified,kind,slot01,slot02")
                .endsWith("slot48");
        assertThat(rows)
                .filteredOn(row -> row.startsWith("procurement,99136,見本小売三株式会社,JSPT3,スポット,,0,0,energy,0,"))
                .hasSize(1);
    }

    @Test
    void readsWhatASpreadsheetSaves() {
        String padded = CSV.substring(1).replace("header,JPC03,0\r\n", "header,JPC03,0,,,,,\r\n,,,,\r\n");

        assertThat(PlanCsv.read(padded.getBytes(Charset.forName("windows-31j"))).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demand,,,,,,,,energy,981,994 | demand,,,,,,,,energy,981,x | MSG-0303 | 20 | 11",
                "demand,,,,,,,,energy,981,994 | demand,,,,,,,,energy,981, | MSG-0301 | 20 | 11",
                "demand,,,,,,,,energy,981,994 | demand,,,,,,,,energy,981 | MSG-0703 | 20 | 1",
                "demand,,,,,,,,energy,981,994 | demand,,,,,,,,power,981,994 | MSG-0707 | 20 | 9",
                "supply,,, | sale,,, | MSG-0702 | 21 | 1",
                "procurement,,,GZ116, | procurement,,,GZ1166, | MSG-0302 | 28 | 4",
                "procurement,99136,見本小売三株式会社,LZ026,見本常時BU60kWh,, | procurement,99136,見本小売三株式会社,LZ026,見本常時BU60kWh,1, | MSG-0708 | 36 | 6",
                "head,JP06171,20160531 | head,JP06171,20160532 | MSG-0305 | 18 | 3",
                "head,JP06360,LZ016 | head,JP06360 | MSG-0201 | 16 | 3",
                "head,JP06360,LZ016 | head,JP06361,LZ016 | MSG-0201 | 0 | 0",
                "head,JP06360,LZ016 | head,JP06361,LZ016 | MSG-0705 | 17 | 2",
                "head,JP06360,LZ016 | head,JP99999,LZ016 | MSG-0706 | 16 | 2",
                "header,JPC14,0250 | header,JPC14,0999 | MSG-0104 | 7 | 3",
                "head,JP06360,LZ016 | head,JP06360,LZ\u000016 | MSG-0709 | 16 | 3",
                "demand,,,,,,,,energy,981,994 | ,,,,,,,,energy,981,994 | MSG-0301 | 20 | 1",
                "demand,,,,,,,,energy,981,994 | demand,,,LZ026,,,,,energy,981,994 | MSG-0708 | 20 | 4",
                "supply,,,,,,,,energy | supply,,,,,,,,second | MSG-0704 | 21 | 1",
                "supply,,,,,,,,energy | demand,,,,,,,,second | MSG-0711 | 21 | 1",
                "procurement,,,,,,,,second | procurement,,,,,1,,,second | MSG-0708 | 23 | 6",
                "procurement,,,,,,,,energy | procurement,,,,,1,,,energy | MSG-0708 | 22 | 6",
                "procurement,,,,,,,,energy | procurement,,x,,,,,,energy | MSG-0708 | 22 | 3",
                "demand,,,,,,,,energy,981,994 | demand,,,\u0007,,,,,energy,981,994 | MSG-0709 | 20 | 4",
            })
    void namesRowAndColumnOfAFault(String from, String to, String code, int row, int column) {
        assertThat(CSV).contains(from);

        PlanReading reading = PlanCsv.read(CSV.replace(from, to).getBytes(StandardCharsets.UTF_8));

        assertThat(reading.plan()).isNull();
        assertThat(reading.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.place().line()).isEqualTo(row);
            assertThat(finding.place().column()).isEqualTo(column);
        });
    }

    @Test
    void findsMissingAndDoubleRows() {
        String supply = CSV.lines()
                .filter(row -> row.startsWith("supply,,"))
                .findFirst()
                .orElseThrow();

        assertThat(codes(CSV.replace(supply + "\r\n", ""))).containsExactly("MSG-0704");
        assertThat(codes(CSV.replace(supply, supply + "\r\n" + supply))).containsExactly("MSG-0705");
        assertThat(codes("")).isNotEmpty();
        assertThat(codes("\"open")).isNotEmpty();
    }

    @Test
    void refusesRowsThatBelongNowhere() {
        String plant = "plant,,,P0001,,,,,energy" + ",0".repeat(48) + "\r\n";
        Plan plan = Objects.requireNonNull(
                PlanReader.read(Samples.bytes(Samples.GENERATION)).plan());

        assertThat(codes(new String(PlanCsv.write(plan), StandardCharsets.UTF_8) + plant))
                .containsExactly("MSG-0711");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JPTRM/JPM00010/JPMR00010 | <JP06171>20160601</JP06171>",
                "JPTRM/JPM00010/JPMR00010 | </JPMR00010><JPMR00010>",
                "JPTRM/JPM00010/JPMR00010 | <JP99001>",
                "JPTRM/nowhere | <JP99001>a</JP99001>",
            })
    void refusesKeptElementsThatWouldChangeThePlanInXml(String parent, String xml) {
        PlanReading reading =
                PlanCsv.read((CSV + "unknown," + parent + "," + xml + "\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(reading.plan()).isNull();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("MSG-0712");
            assertThat(finding.place().line()).isEqualTo((int) CSV.lines().count() + 1);
        });
    }

    @Test
    void refusesMoreThanAPlanCanHoldBeforeItTakesMemory() {
        String row = CSV.lines()
                .filter(line -> line.startsWith("supply,,"))
                .findFirst()
                .orElseThrow();
        String longest = "x".repeat(1_001);

        assertThat(codes(CSV + (row + "\r\n").repeat(10_000))).containsExactly("MSG-0710");
        assertThat(codes(CSV.replace(",見本需要BG601", "," + longest))).contains("MSG-0009");
    }

    @Test
    void takesNoBrokenUtf8ForAnotherCharacterSet() {
        byte[] broken = CSV.getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 3] = (byte) 0xE3;

        assertThat(PlanCsv.read(broken).findings()).extracting(Finding::code).containsExactly("MSG-0003");
    }

    @Test
    void placesPartsInRowsAndColumns() {
        PlanReading reading = PlanCsv.read(CSV.getBytes(StandardCharsets.UTF_8));
        DemandPlan plan = Samples.demand(reading);

        assertThat(reading.places().of(plan.demand(), 3)).isEqualTo(new Place("demand/energy/slot03", 20, 12));
        assertThat(reading.places()
                        .of(plan.members().getFirst().procurement().rows().getFirst(), "JP06366"))
                .isEqualTo(new Place("procurement/99136/LZ026/energy/counterparty", 36, 4));
        assertThat(reading.places().of(plan.head(), "JP06171")).isEqualTo(new Place("head/JP06171", 18, 3));
    }

    @Test
    void endsInFindingsWhateverTheFile() {
        byte[] csv = CSV.getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 500; seed++) {
            PlanReading reading = PlanCsv.read(new Mutations(seed).next(csv));
            assertThat(reading.plan() == null).isEqualTo(!reading.findings().isEmpty());
        }
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        assertThat(PlanCsv.read(noise).findings()).isNotEmpty();
    }

    private static int rowOf(String csv, String start) {
        return (int) csv.lines().takeWhile(row -> !row.startsWith(start)).count() + 1;
    }

    private static List<String> codes(String csv) {
        return PlanCsv.read(csv.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
