package org.koiki.supplypoint.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.supplypoint.Place;

class PlaceKeyTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "東京都千代田区霞が関1丁目2番3号 | 東京都千代田区霞ケ関 | 1-2-3",
                "東京都千代田区霞ヶ関一丁目２番３号 | 東京都千代田区霞ケ関 | 1-2-3",
                "東京都千代田区霞ガ関１－２－３ | 東京都千代田区霞ケ関 | 1-2-3",
                "東京都 千代田区 霞が関1ー2ー3 | 東京都千代田区霞ケ関 | 1-2-3",
                "北海道札幌市中央区北一条西二十三丁目4番地 | 北海道札幌市中央区北 | 1条西23-4",
                "北海道札幌市中央区北1条西23丁目4 | 北海道札幌市中央区北 | 1条西23-4",
                "東京都千代田区三番町6番 | 東京都千代田区三番町 | 6",
                "大阪府大阪市北区中之島3-6-16 | 大阪府大阪市北区中之島 | 3-6-16",
                "京都府京都市上京区一条通 | 京都府京都市上京区一条通 | ''"
            })
    void differentWritingsOfAnAddressAreOne(String address, String site, String house) {
        PlaceKey key = PlaceKey.of(new Place(null, address, null));

        assertThat(key).isEqualTo(new PlaceKey(site, house));
    }

    @ParameterizedTest
    @CsvSource({
        "第2ビル, 第2ビル",
        "コーポ霞 203, コーポ霞",
        "ｺｰﾎﾟ霞　２０３号室, コーポ霞",
        "メゾン霞203号室, メゾン霞",
        "メゾン霞2-203, メゾン霞2-203",
        "Kasumi Court A-101, KASUMICOURT",
        ", ''"
    })
    void roomsOfABuildingShareItsName(@Nullable String building, String name) {
        PlaceKey key = PlaceKey.of(new Place(null, "奈良県奈良市1", building));

        assertThat(key.site()).isEqualTo(("奈良県奈良市 " + name).strip());
    }

    @Test
    void pairsOfCharactersDoNotReachFromTheTownIntoTheBuilding() {
        assertThat(PlaceKey.grams("AB CD")).containsExactly(('A' << 16) | 'B', ('C' << 16) | 'D');
    }
}
