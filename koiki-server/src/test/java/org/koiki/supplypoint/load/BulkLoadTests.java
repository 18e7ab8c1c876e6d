package org.koiki.supplypoint.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.koiki.supplypoint.SamplePoints.TSO;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.FlatRateLamp;
import org.koiki.supplypoint.MasterIntake;
import org.koiki.supplypoint.SamplePoints;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.supplypoint.Task;
import org.koiki.supplypoint.Task.Kind;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@DisplayName("A TSO loads points, meters and contracts from files")
class BulkLoadTests {
    private static final String POINTS =
            "number,family,voltage,address,building,method,generation,state,current,next_reading\n";
    private static final String CONTRACTS = "point,retailer,group,contract_number,customer,kana,from,until\n";
    private static final String METERS = "point,meter,from,until,half_hourly,remote\n";

    private final BulkLoad load;
    private final SupplyPoints points;
    private final Contracts contracts;
    private final MasterIntake intake;
    private final JdbcClient jdbc;
    private final FirstContracts first;

    @Autowired
    BulkLoadTests(
            BulkLoad load,
            SupplyPoints points,
            Contracts contracts,
            MasterIntake intake,
            JdbcClient jdbc,
            FirstContracts first) {
        this.load = load;
        this.points = points;
        this.contracts = contracts;
        this.intake = intake;
        this.jdbc = jdbc;
        this.first = first;
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = POINTS + point("0600000000000000001001", "1-1") + point("0600000000000000001002", "1-2");

        LoadReport first = load(file);
        LoadReport again = load(file);
        LoadReport moved = load(file.replace("1-2", "1-3"));

        assertThat(counts(first)).isEqualTo(tuple(2L, 2L, 0L, 0L, 0L, 0L));
        assertThat(counts(again)).isEqualTo(tuple(2L, 0L, 0L, 2L, 0L, 0L));
        assertThat(counts(moved)).isEqualTo(tuple(2L, 0L, 1L, 1L, 0L, 0L));
        assertThat(points.find(SupplyPointNumber.of("0600000000000000001002")))
                .hasValueSatisfying(kept -> assertThat(kept.version()).isEqualTo(2));
        assertThat(load.newest(100, TSO)).extracting(LoadReport::id).contains(first.id(), again.id(), moved.id());
    }

    @Test
    void lampsComeAsWattsAndHowManyOfEach() {
        String header = "number,family,voltage,address,method,generation,state,lamps\n";
        String line = "%s,LV,LOW,大阪府大阪市北区1,NOT_MANAGED,0,IN_USE,%s\n";

        LoadReport report = load(header
                + line.formatted("0600000000000000001017", "10x2 40x1")
                + line.formatted("0600000000000000001018", "")
                + line.formatted("0600000000000000001019", "10W二灯"));

        assertThat(report.faults())
                .extracting(LoadFault::line, LoadFault::column, LoadFault::code, LoadFault::value)
                .containsExactly(tuple(4L, "lamps", "POINT-LAMPS", "10W二灯"));
        assertThat(lamps("0600000000000000001017")).containsExactly(new FlatRateLamp(10, 2), new FlatRateLamp(40, 1));
        assertThat(lamps("0600000000000000001018")).isEmpty();
    }

    private List<FlatRateLamp> lamps(String number) {
        return points.find(SupplyPointNumber.of(number))
                .orElseThrow()
                .point()
                .wheeling()
                .lamps();
    }

    @Test
    void theTermsForIslandsHoldWhereALineSaysSo() {
        String header = "number,family,voltage,address,method,generation,state,island_terms\n";
        String line = "%s,LV,LOW,大阪府大阪市北区1,NOT_MANAGED,0,IN_USE,%s\n";

        LoadReport report = load(header
                + line.formatted("0600000000000000001007", "1")
                + line.formatted("0600000000000000001008", "")
                + line.formatted("0600000000000000001009", "2"));
        LoadReport without = load(POINTS + point("0600000000000000001006", "1"));

        assertThat(report.faults())
                .extracting(LoadFault::line, LoadFault::column, LoadFault::code, LoadFault::value)
                .containsExactly(tuple(4L, "island_terms", "POINT-FLAG", "2"));
        assertThat(without.added()).isEqualTo(1);
        assertThat(islandTerms("0600000000000000001007")).isTrue();
        assertThat(islandTerms("0600000000000000001008")).isFalse();
        assertThat(islandTerms("0600000000000000001006")).isFalse();
    }

    private boolean islandTerms(String number) {
        return points.find(SupplyPointNumber.of(number)).orElseThrow().point().islandTerms();
    }

    @Test
    void badLinesAreReportedAndStopNothing() {
        LoadReport report = load(POINTS
                + point("0600000000000000001011", "1")
                + "06000000000000000010,LV,LOW,大阪府大阪市北区1,,NOT_MANAGED,0,IN_USE,,\n"
                + "0600000000000000001012,LV,HIGH_SMALL,大阪府大阪市北区1,,NOT_MANAGED,0,IN_USE,x,2016-13-01\n"
                + "0300000000000000001013,LV,LOW,東京都千代田区1,,NOT_MANAGED,0,IN_USE,,\n"
                + "0600000000000000001014,LV\n"
                + "0600000000000000001015,XX,LOW,,,NOT_MANAGED,2,IN_USE,,\n"
                + point("0600000000000000001016", "1"));

        assertThat(counts(report)).isEqualTo(tuple(7L, 2L, 0L, 0L, 0L, 5L));
        assertThat(report.faults())
                .extracting(LoadFault::line, LoadFault::column, LoadFault::code, LoadFault::value)
                .contains(
                        tuple(3L, "number", "POINT-NUMBER", "06000000000000000010"),
                        tuple(4L, "current", "POINT-NUMERIC", "x"),
                        tuple(4L, "next_reading", "POINT-DATE", "2016-13-01"),
                        tuple(4L, "voltage", "POINT-VOLTAGE", "HIGH_SMALL"),
                        tuple(5L, "number", "POINT-AREA", "03"),
                        tuple(6L, null, "POINT-FIELDS", null),
                        tuple(7L, "family", "POINT-CODE", "XX"),
                        tuple(7L, "address", "POINT-REQUIRED", ""),
                        tuple(7L, "generation", "POINT-FLAG", "2"));
    }

    @Test
    void contractsAreAddedCorrectedOrRefusedWhereTheyOverlap() {
        load(POINTS + point("0600000000000000001021", "1") + point("0600000000000000001022", "1"));
        load(CONTRACTS
                + "0600000000000000001021,99016,LZ016,C-1,見本 一郎,ミホン,2016-04-01,2016-05-01\n"
                + "0600000000000000001021,99026,LZ026,C-2,見本 一郎,ミホン,2016-05-01,\n"
                + "0600000000000000001022,99016,,C-3,見本 二郎,,2016-04-01,\n");

        LoadReport report = load(CONTRACTS
                + "0600000000000000001021,99016,LZ016,C-1,見本 一郎,ミホン,2016-04-01,2016-05-01\n"
                + "0600000000000000001022,99016,,C-3,見本 花子,,2016-04-01,2016-06-01\n"
                + "0600000000000000001022,99026,,C-4,見本 花子,,2016-06-01,\n"
                + "0600000000000000001021,99016,LZ016,C-5,見本 一郎,,2016-04-30,2016-05-02\n");

        assertThat(counts(report)).isEqualTo(tuple(4L, 1L, 1L, 1L, 0L, 1L));
        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(5);
            assertThat(fault.code()).isEqualTo("POINT-OVERLAP");
            assertThat(fault.text().en()).contains("2016-04-30/2016-05-02", "2016-04-01/2016-05-01");
        });
        SupplyPointNumber corrected = SupplyPointNumber.of("0600000000000000001022");
        assertThat(contracts.of(corrected))
                .extracting(contract -> contract.terms().customer().name())
                .containsExactly("見本 花子", "見本 花子");
        assertThat(contracts.history(corrected))
                .extracting(Contract::knownUntil)
                .anyMatch(until -> until != null);
    }

    @Test
    void anErasedCustomerDoesNotComeBackWithTheSameFile() {
        SupplyPointNumber point = SupplyPointNumber.of("0600000000000000001023");
        String file = CONTRACTS + point + ",99016,LZ016,C-1,見本 一郎,ミホン,2016-04-01,2016-05-01\n";
        load(POINTS + point(point.digits(), "1"));
        load(file);
        long id = contracts.of(point).getFirst().id();
        jdbc.sql("update supplypoint.contract set customer = '', kana = null, number = null where id = ?")
                .param(id)
                .update();

        assertThat(counts(load(file))).isEqualTo(tuple(1L, 0L, 0L, 1L, 0L, 0L));
        assertThat(counts(load(file.replace("LZ016", "")))).isEqualTo(tuple(1L, 0L, 1L, 0L, 0L, 0L));
    }

    @Test
    void overlapsWithinAFileAreRefusedAsWell() {
        load(POINTS + point("0600000000000000001031", "1"));

        LoadReport report = load(CONTRACTS
                + "0600000000000000001031,99016,,C-1,見本,,2016-04-01,\n"
                + "0600000000000000001031,99026,,C-2,見本,,2016-04-02,\n"
                + "0600000000000000001031,99999,LZ999,C-2,見本,,2015-04-02,2015-04-01\n"
                + "0600000000000000001031,99999,LZ999,C-2,見本,,2015-04-01,2015-04-02\n");

        assertThat(counts(report)).isEqualTo(tuple(4L, 1L, 0L, 0L, 0L, 3L));
        assertThat(report.faults())
                .extracting(LoadFault::line, LoadFault::code)
                .containsExactlyInAnyOrder(
                        tuple(3L, "POINT-OVERLAP"),
                        tuple(4L, "POINT-DAYS"),
                        tuple(5L, "POINT-RETAILER"),
                        tuple(5L, "POINT-GROUP"));
    }

    @Test
    void metersOfKnownPointsAreAddedAndOthersWait() {
        load(POINTS + point("0600000000000000001041", "1"));

        LoadReport report = load(METERS
                + "0600000000000000001041,M-1,2014-04-01,2016-04-20,0,0\n"
                + "0600000000000000001041,M-2,2016-04-20,,1,1\n"
                + "0600000000000000001042,M-3,2016-04-20,,1,1\n");

        assertThat(counts(report)).isEqualTo(tuple(3L, 2L, 0L, 0L, 1L, 0L));
        assertThat(points.meters(SupplyPointNumber.of("0600000000000000001041")))
                .extracting(meter -> meter.days().until())
                .containsExactly(LocalDate.of(2016, 4, 20), null);
    }

    @Test
    void aFileThatCorrectsDaysOfThePastLeavesTasks() {
        SupplyPointNumber ended = SupplyPointNumber.of("0600000000000000001071");
        SupplyPointNumber ending = SupplyPointNumber.of("0600000000000000001072");
        SupplyPointNumber renamed = SupplyPointNumber.of("0600000000000000001073");
        SupplyPointNumber goingOn = SupplyPointNumber.of("0600000000000000001074");
        String line = "%s,99016,,C-1,%s,,2016-04-01,%s\n";
        load(POINTS
                + point(ended.digits(), "1")
                + point(ending.digits(), "1")
                + point(renamed.digits(), "1")
                + point(goingOn.digits(), "1"));
        load(CONTRACTS
                + line.formatted(ended, "見本", "")
                + line.formatted(ending, "見本", "")
                + line.formatted(renamed, "見本", "2016-05-10")
                + line.formatted(goingOn, "見本", "2016-05-10"));
        String corrections = CONTRACTS
                + line.formatted(ended, "見本", "2016-05-20")
                + line.formatted(ending, "見本", "2016-08-01")
                + line.formatted(renamed, "見本 花子", "2016-05-10")
                + line.formatted(goingOn, "見本", "");

        LoadReport corrected = load(corrections);
        List<Task> found = Stream.of(ended, ending, renamed, goingOn)
                .flatMap(point -> tasks(point).stream())
                .toList();
        settle(found, 6);
        LoadReport again = load(corrections);

        assertThat(corrected.changed()).isEqualTo(4);
        assertThat(found)
                .extracting(
                        Task::number,
                        Task::kind,
                        task -> task.given().get("until"),
                        task -> task.given().get("untilBefore"))
                .containsExactly(
                        tuple(ended.digits(), Kind.PAST_CORRECTED, "2016-05-20", null),
                        tuple(goingOn.digits(), Kind.PAST_CORRECTED, null, "2016-05-10"));
        assertThat(found.getFirst().given())
                .containsEntry("from", "2016-04-01")
                .containsEntry("fromBefore", "2016-04-01")
                .hasEntrySatisfying(
                        "contract",
                        id -> assertThat(id)
                                .hasToString("" + contracts.of(ended).getFirst().id()));
        assertThat(again.unchanged()).isEqualTo(4);
        assertThat(tasks(ended)).isEmpty();
    }

    @Test
    void metersThatAFileExchangesBeforeTheContractBeganArePutAndLeaveTasks() {
        SupplyPointNumber exchanged = supplied("0600000000000000001081", "99016", "06");
        SupplyPointNumber both = supplied("0600000000000000001082", "99016", "06");
        SupplyPointNumber only = supplied("0600000000000000001083", "99016", "06");
        SupplyPointNumber later = supplied("0600000000000000001084", "99016", "06");
        load(METERS + exchanged + ",M-1,2014-04-01,2016-05-10,0,0\n" + later + ",M-1,2014-04-01,2016-05-20,0,0\n");
        String file = METERS
                + exchanged + ",M-2,2016-05-10,,1,0\n"
                + both + ",M-2,2016-05-10,,1,1\n"
                + both + ",M-1,2014-04-01,2016-05-10,0,0\n"
                + only + ",M-1,2016-05-10,,1,1\n"
                + later + ",M-2,2016-05-20,,1,1\n";

        LoadReport report = load(file);
        List<Task> found = Stream.of(exchanged, both, only, later)
                .flatMap(point -> tasks(point).stream())
                .toList();
        settle(found, 6);
        LoadReport again = load(file);

        assertThat(report.added()).isEqualTo(5);
        assertThat(found)
                .extracting(Task::number, Task::kind)
                .containsExactly(
                        tuple(exchanged.digits(), Kind.METER_BEFORE_CONTRACT),
                        tuple(both.digits(), Kind.METER_BEFORE_CONTRACT));
        assertThat(found.getFirst().given())
                .containsEntry("number", "M-2")
                .containsEntry("from", "2016-05-10")
                .containsEntry("halfHourly", true)
                .containsEntry("remote", false)
                .containsEntry("contractFrom", "2016-05-15")
                .hasEntrySatisfying(
                        "contract",
                        id -> assertThat(id)
                                .hasToString(
                                        "" + contracts.of(exchanged).getFirst().id()));
        assertThat(again.unchanged()).isEqualTo(5);
        assertThat(tasks(exchanged)).isEmpty();
    }

    @Test
    void theFirstMetersOfAnAreaAreHistoryAndLeaveNoTask() {
        Set<String> area = Set.of("05");
        jdbc.sql("delete from supplypoint.meter where area = 5").update();
        SupplyPointNumber first = supplied("0500000000000000001085", "10055", "05");
        SupplyPointNumber next = supplied("0500000000000000001086", "10055", "05");
        String exchange = "%1$s,M-1,2014-04-01,2016-05-10,0,0\n%1$s,M-2,2016-05-10,,1,1\n";

        load(METERS + exchange.formatted(first), area);
        load(METERS + exchange.formatted(next), area);

        assertThat(points.meters(first)).hasSize(2);
        assertThat(tasks(first)).isEmpty();
        assertThat(tasks(next)).hasSize(1);
    }

    /** A point with a contract from 2016-05-15 on. */
    private SupplyPointNumber supplied(String number, String retailer, String area) {
        load(POINTS + point(number, "1"), Set.of(area));
        contracts.begin(SupplyPointNumber.of(number), SamplePoints.terms(retailer, "2016-05-15", null), TSO);
        return SupplyPointNumber.of(number);
    }

    private List<Task> tasks(SupplyPointNumber point) {
        return intake.tasks(List.of(point.areaNumber()), 0, 10_000).items().stream()
                .filter(task -> task.number().equals(point.digits()))
                .toList();
    }

    private void settle(List<Task> tasks, int area) {
        tasks.forEach(task -> intake.settle(task.id(), List.of(area), true, TSO));
    }

    @Test
    void theFirstContractsOfAnAreaAreHeldToTheSameRules() {
        Set<String> area = Set.of("02");
        load(POINTS + point("0200000000000000001051", "1") + point("0200000000000000001052", "1"), area);
        String file = CONTRACTS
                + "0200000000000000001051,10022,,C-1,見本,,2016-04-01,2016-05-01\n"
                + "0200000000000000001051,10022,,C-2,見本,,2016-05-01,\n"
                + "0200000000000000001051,10022,,C-3,見本,,2016-04-30,2016-05-02\n"
                + "0200000000000000001052,10022,,C-4,見本,,2016-04-01,\n"
                + "0200000000000000001053,10022,,C-5,見本,,2016-04-01,\n";

        LoadReport first = load(file, area);
        LoadReport again = load(file, area);

        assertThat(counts(first)).isEqualTo(tuple(5L, 3L, 0L, 0L, 1L, 1L));
        assertThat(counts(again)).isEqualTo(tuple(5L, 0L, 0L, 3L, 1L, 1L));
        assertThat(first.faults()).extracting(LoadFault::line).containsExactly(4L);
        assertThatThrownBy(() -> jdbc.sql("insert into supplypoint.contract_2 select * from supplypoint.contract_2")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void contractsThatCameMeanwhileAreInTheWayOfTheFirstOnes() {
        Set<String> area = Set.of("05");
        SupplyPointNumber point = SupplyPointNumber.of("0500000000000000001061");
        load(POINTS + point(point.digits(), "1") + point("0500000000000000001062", "1"), area);
        first.begin(999_005, Set.of(5));
        Chunk chunk = new Chunk(5);
        chunk.add(contract(2, point));
        chunk.add(contract(3, SupplyPointNumber.of("0500000000000000001062")));
        first.copy(999_005, chunk);
        contracts.begin(point, SamplePoints.terms("10055", "2016-05-01", null), TSO);

        Tally tally = first.finish(999_005, 5);
        first.end(999_005, Set.of(5));

        assertThat(tally.added()).isEqualTo(1);
        assertThat(tally.faults()).extracting(LoadFault::line).containsExactly(2L);
    }

    private static Row contract(long line, SupplyPointNumber point) {
        Validity days = SamplePoints.days("2016-04-01", null);
        String copied = line + "\t" + point + "\t[2016-04-01,)\t10055\t\\N\tC-1\t見本\t\\N\t\\N\tfalse";
        return new Row(line, point, "", days, copied, null);
    }

    @Test
    void aFileThatIsNoneOfThemIsRefusedWhole() {
        LoadRefused refused = catchThrowableOfType(LoadRefused.class, () -> load("number,colour\n1,2\n"));

        assertThat(refused.code()).isEqualTo("POINT-HEADER");
        assertThat(refused.text().en()).contains("\"number,colour\"").contains("CONTRACTS: point,retailer");
    }

    private LoadReport load(String csv) {
        return load(csv, Set.of("06"));
    }

    private LoadReport load(String csv, Set<String> areas) {
        return load.load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), areas, TSO);
    }

    private static String point(String number, String house) {
        return number + ",LV,LOW,大阪府大阪市北区中之島" + house + ",見本ハイツ 101,AMPERE_BREAKER,0,IN_USE,40,2016-06-12\n";
    }

    private static Tuple counts(LoadReport report) {
        return tuple(
                report.lines(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.waiting(),
                report.refused());
    }
}
