package org.koiki.sandbox.supply;

import java.util.List;
import java.util.SplittableRandom;

/** One made-up point, drawn from a seed of its own for each thing: always the same, in whatever order one asks. */
final class SamplePoint {
    private static final List<String> FAMILY_NAMES =
            List.of("見本", "架空", "仮名", "例示", "試験", "模型", "標本", "雛形", "手本", "図例");
    private static final List<String> FAMILY_KANA =
            List.of("ミホン", "カクウ", "カメイ", "レイジ", "シケン", "モケイ", "ヒョウホン", "ヒナガタ", "テホン", "ズレイ");
    private static final List<String> GIVEN_NAMES = List.of("太郎", "花子", "次郎", "春子", "三郎", "夏子", "四郎", "秋子", "五郎", "冬子");
    private static final List<String> GIVEN_KANA =
            List.of("タロウ", "ハナコ", "ジロウ", "ハルコ", "サブロウ", "ナツコ", "シロウ", "アキコ", "ゴロウ", "フユコ");
    private static final List<String> BUILDINGS = List.of("見本ハイツ", "コーポ架空", "メゾン例示", "標本マンション", "雛形荘");
    private static final List<Integer> READING_DAYS =
            List.of(1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 22, 23, 24);
    private static final int HV_OF_100 = 4;
    private static final int FIT_OF_100 = 4;
    private static final int IDLE_OF_100 = 5;

    private final long seed;
    private final Town town;
    final String number;
    final String family;
    final boolean inUse;
    final int readingDay;

    SamplePoint(long seed, int index, Town town) {
        this.seed = seed * 1_000_003 + index;
        this.town = town;
        SplittableRandom luck = luck("point");
        int kind = luck.nextInt(100);
        family = kind < HV_OF_100 ? "HV" : kind < HV_OF_100 + FIT_OF_100 ? "FIT" : "LV";
        number = "%s%d%019d".formatted(town.area(), isHighVoltage() ? 1 : 0, 1_000_000L + index);
        inUse = luck.nextInt(100) >= IDLE_OF_100;
        readingDay = READING_DAYS.get(luck.nextInt(READING_DAYS.size()));
    }

    private SplittableRandom luck(String what) {
        return new SplittableRandom(seed * 31 + what.hashCode());
    }

    boolean isHighVoltage() {
        return family.equals("HV");
    }

    String address() {
        SplittableRandom luck = luck("address");
        return "%s%d-%d-%d".formatted(town.name(), 1 + luck.nextInt(6), 1 + luck.nextInt(30), 1 + luck.nextInt(20));
    }

    String postalCode() {
        return town.postalCode();
    }

    String building() {
        SplittableRandom luck = luck("building");
        String name = BUILDINGS.get(luck.nextInt(BUILDINGS.size()));
        return luck.nextInt(5) < 2 ? name + " " + (101 + 100 * luck.nextInt(8) + luck.nextInt(9)) : "";
    }

    String method() {
        if (isHighVoltage()) {
            return "MEASURED_DEMAND";
        }
        return luck("method").nextInt(3) == 0 ? "MAIN_BREAKER" : "AMPERE_BREAKER";
    }

    /** Contract current, A. */
    int current() {
        return 10 * (1 + luck("current").nextInt(6));
    }

    /** Contract power, kW. */
    int power() {
        return 50 + luck("power").nextInt(440);
    }

    /** Name and kana of the customer. */
    List<String> customer() {
        SplittableRandom luck = luck("customer");
        int name = luck.nextInt(FAMILY_NAMES.size());
        if (isHighVoltage()) {
            return List.of(FAMILY_NAMES.get(name) + "工業株式会社", FAMILY_KANA.get(name) + "コウギョウ");
        }
        int given = luck.nextInt(GIVEN_NAMES.size());
        return List.of(
                FAMILY_NAMES.get(name) + " " + GIVEN_NAMES.get(given),
                FAMILY_KANA.get(name) + " " + GIVEN_KANA.get(given));
    }

    /** Who supplies it. */
    <T> T retailer(List<T> choice) {
        return choice.get(luck("retailer").nextInt(choice.size()));
    }
}
