package org.koiki.metering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("The automatic download of an area is mounted where the operator wants it")
class BasePathsTests {
    @Test
    void aPathOfItsOwnTakesThePlaceOfTheUsualOne() {
        BasePaths paths = paths("06", "/kansai/w4");

        assertThat(paths.byArea()).containsEntry("06", "/kansai/w4").containsEntry("07", "/wheeling/07");
        assertThat(paths.covers("/kansai/w4/FileListReceiver")).isTrue();
        assertThat(paths.covers("/kansai/w40")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "11, /area/w4",
        "06, kansai",
        "06, /kansai/",
        "06, /kansai/../api",
        "06, /api/v1",
        "06, /wheeling-test/06",
        "06, /wheeling/07",
        "06, /wheeling/07/w4"
    })
    void whatCannotBeAPathOrBelongsToOthersIsRefused(String area, String path) {
        assertThatThrownBy(() -> paths(area, path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("koiki.energy.paths." + area);
    }

    private static BasePaths paths(String area, String path) {
        return new BasePaths(new MockEnvironment().withProperty("koiki.energy.paths." + area, path));
    }
}
