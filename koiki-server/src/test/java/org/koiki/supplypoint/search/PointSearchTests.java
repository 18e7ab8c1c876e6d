package org.koiki.supplypoint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.koiki.supplypoint.SamplePoints.TSO;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.Problem;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.SamplePoints;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("Points are found by parts of their address and by their meters")
class PointSearchTests {
    private static final String FIRST = "0800000000000000002001";
    private static final String SECOND = "0800000000000000002002";
    private static final String THIRD = "0800000000000000002003";
    private static final String NORTH = "0100000000000000002004";

    private final PointSearch search;
    private final SupplyPoints points;

    @Autowired
    PointSearchTests(PointSearch search, SupplyPoints points) {
        this.search = search;
        this.points = points;
    }

    @BeforeEach
    void put() {
        put(FIRST, "香川県高松市霞ヶ浦町1丁目2番3号", "鶴亀ハイツ2 101");
        put(SECOND, "香川県高松市霞が浦町一丁目23番", null);
        put(THIRD, "香川県高松市霞ケ浦町10", "鶴亀第2ビル");
        put(NORTH, "北海道霞浦市北一条西２丁目", "鶴亀ハイツ");
    }

    @ParameterizedTest
    @CsvSource({
        "霞が浦町, '2001 2002 2003'",
        "霞ヶ浦, '2001 2002 2003'",
        "浦町, '2001 2002 2003'",
        "霞ガ浦町1-2, '2001'",
        "霞が浦町１丁目, '2001 2002'",
        "霞が浦町1, '2001 2002'",
        "浦町 鶴亀, '2001 2003'",
        "鶴亀 霞ケ浦町10, '2003'",
        "つるかめ, ''",
        "亀ﾊｲﾂ 高松, '2001'",
        "鶴亀第2, '2003'",
        "霞浦市北1条西, '2004'",
        "霞浦市北一条西２, '2004'"
    })
    void byWhateverPartPeopleKnow(String text, String found) {
        FoundPoints page = search.byAddress(text, null, null, 10);

        assertThat(page.items().stream()
                        .map(point -> point.number().substring(18))
                        .sorted()
                        .toList())
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ")));
        assertThat(page.tooWide()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "霞", "1-2-3", "霞1"})
    void aSearchWithoutTwoCharactersIsRefused(String text) {
        assertThatThrownBy(() -> search.byAddress(text, null, null, 10)).isInstanceOf(Problem.class);
    }

    @Test
    void pagesHoldEachPointOnce() {
        List<String> numbers = new ArrayList<>();
        String cursor = null;
        do {
            FoundPoints page = search.byAddress("鶴亀", null, cursor, 1);
            page.items().forEach(point -> numbers.add(point.number()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(numbers).containsExactlyInAnyOrder(FIRST, THIRD, NORTH);
        assertThat(search.byAddress("鶴亀", "01", null, 10).items())
                .extracting(FoundPoint::number)
                .containsExactly(NORTH);
    }

    @Test
    void inHighVoltageAsWell() {
        String number = "0800000000000000002005";
        points.put(SamplePoints.inHighVoltage(SamplePoints.point(number, "香川県高松市帆柱町7", "帆柱工場")), null, TSO);
        Meter meter = new Meter("08-HV-5", SamplePoints.days("2014-04-01", null), true, true);
        points.put(SupplyPointNumber.of(number), meter, TSO);

        assertThat(search.byAddress("帆柱町 工場", null, null, 10).items())
                .extracting(FoundPoint::number, FoundPoint::family)
                .containsExactly(tuple(number, Family.HV));
        assertThat(search.byMeter("08-HV-5", 10).items())
                .extracting(FoundPoint::number)
                .containsExactly(number);
    }

    @Test
    void byTheNumberOfAMeter() {
        Meter meter = new Meter("08-TEST-77", SamplePoints.days("2014-04-01", null), true, true);
        points.put(SupplyPointNumber.of(FIRST), meter, TSO);

        assertThat(search.byMeter(" 08-TEST-77", 10).items())
                .extracting(FoundPoint::number)
                .containsExactly(FIRST);
        assertThat(search.byMeter("08-TEST-7", 10).items()).isEmpty();
    }

    private void put(String number, String address, @Nullable String building) {
        points.put(SamplePoints.point(number, address, building), null, TSO);
    }
}
