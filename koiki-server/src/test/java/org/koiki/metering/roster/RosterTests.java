package org.koiki.metering.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.roster.SampleRoster.number;
import static org.koiki.metering.roster.SampleRoster.point;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.metering.delivery.Voltage;
import org.koiki.supplypoint.SuppliedPoint;
import org.koiki.supplypoint.VoltageClass;

@DisplayName("Whose the points of an area are")
class RosterTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void everyPointIsFoundAtItsPlaceAndNoOther() {
        List<SuppliedPoint> points = IntStream.range(0, 5_000)
                .mapToObj(i -> point(i * 7L, "88881", VoltageClass.LOW))
                .toList();
        Roster roster = SampleRoster.of(folder, points);

        assertThat(roster.size()).isEqualTo(5_000);
        assertThat(IntStream.range(0, 5_000)).allMatch(i -> find(roster, number(i * 7L)) == i);
        assertThat(IntStream.range(0, 5_000)).allMatch(i -> find(roster, number(i * 7L + 1)) == -1);
        assertThat(find(roster, "0399000000000000000007")).isEqualTo(-1);
        assertThat(roster.number(4_999).digits("03")).isEqualTo(number(4_999 * 7L));
    }

    @Test
    void manyPointsAreFoundAtOnceAsOneByOne() {
        List<SuppliedPoint> points = IntStream.range(0, 3_000)
                .mapToObj(i -> point(i * 7L, "88881", VoltageClass.LOW))
                .toList();
        Roster roster = SampleRoster.of(folder, points, List.of(point(8, "88882", VoltageClass.LOW)));
        int[] heads = new int[21_000];
        long[] rests = new long[21_000];
        int[] positions = new int[21_000];
        for (int i = 0; i < 20_999; i++) {
            rests[i] = i;
        }
        heads[20_999] = 99;

        roster.find(heads, rests, 21_000, positions);

        for (int i = 0; i < 21_000; i++) {
            assertThat(positions[i]).isEqualTo(roster.find(heads[i], rests[i]));
        }
        assertThat(positions[7]).isEqualTo(1);
        assertThat(positions[8]).isEqualTo(3_000);
        assertThat(positions[20_999]).isEqualTo(-1);
    }

    @Test
    void highAndSpecialHighStandTogetherAndApartFromLow() {
        Roster roster = SampleRoster.of(
                folder,
                List.of(
                        point(1, "88881", VoltageClass.HIGH_SMALL),
                        point(2, "88881", VoltageClass.SPECIAL_HIGH),
                        point(3, "88881", VoltageClass.LOW),
                        point(4, "88882", VoltageClass.LOW)));

        assertThat(roster.groups())
                .containsExactly(
                        new Group("88881", Voltage.HIGH, 0, 0, 2),
                        new Group("88881", Voltage.LOW, 0, 2, 1),
                        new Group("88882", Voltage.LOW, 0, 3, 1));
    }

    @Test
    void pointsThatCameLateStandBehindAllOthers() {
        Roster roster = SampleRoster.of(
                folder,
                List.of(point(5, "88881", VoltageClass.LOW)),
                List.of(point(1, "88881", VoltageClass.LOW), point(9, "88882", VoltageClass.HIGH_LARGE)));

        assertThat(find(roster, number(5))).isZero();
        assertThat(find(roster, number(1))).isEqualTo(1);
        assertThat(find(roster, number(9))).isEqualTo(2);
        assertThat(roster.groups().getLast()).isEqualTo(new Group("88882", Voltage.HIGH, 1, 2, 1));
        assertThat(find(roster.first(1), number(9))).isEqualTo(-1);
    }

    @Test
    void rowsTellTheTextsOfEachPointAsTheyStandInXml() {
        List<SuppliedPoint> points = IntStream.range(0, 3_000)
                .mapToObj(i -> new SuppliedPoint(
                        number(i), VoltageClass.LOW, "88881", null, i, null, "A&B <" + i + ">\u0001 " + "電".repeat(90)))
                .toList();
        Roster roster = SampleRoster.of(folder, points);
        RosterRows rows = roster.rows(1_000);
        byte[] out = new byte[2_048];
        for (int i = 1_000; i < 3_000; i++) {
            rows.next();
            rows.number(out, 0);
            int control = rows.control(out, 20);
            int name = rows.name(out, rows.customer(out, control));

            assertThat(text(out, 0, 20)).isEqualTo(number(i).substring(2));
            assertThat(text(out, 20, control)).isEqualTo(Integer.toString(i));
            assertThat(text(out, control, name))
                    .startsWith("A&amp;B &lt;" + i + "&gt;〓 電")
                    .endsWith("電");
        }
    }

    private static int find(Roster roster, String number) {
        PointNumber key = PointNumber.of(number);
        return roster.find(key.head(), key.rest());
    }

    private static String text(byte[] out, int from, int to) {
        return new String(out, from, to - from, StandardCharsets.UTF_8);
    }
}
