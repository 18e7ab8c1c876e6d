package org.koiki.bench.switching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.koiki.bench.market.Nation;

/** Made-up points of three areas, the contracts on them spread evenly over the retailers, as the files of their TSOs. */
final class Land {
    private static final List<String> CITIES = List.of(
            "見本市", "架空市", "例示市", "標本市", "雛形市", "模型市", "手本市", "図例市", "青葉区", "若草区", "東見本市", "西見本市", "南架空市", "北架空市",
            "上例示市", "下例示市", "中標本市", "新雛形市", "大模型市", "小手本市");
    private static final List<String> FIRST = List.of(
            "若", "青", "緑", "桜", "松", "竹", "梅", "杉", "柏", "楠", "光", "朝", "夕", "星", "月", "花", "鳥", "風", "雪", "霞", "泉",
            "滝", "川", "池", "原", "野", "山", "丘", "谷", "浜");
    private static final List<String> SECOND = List.of("葉", "台", "町", "本", "里", "見", "沢", "坂", "森", "園");
    private static final List<String> HOUSES = List.of("見本ハイツ", "コーポ架空", "メゾン例示", "標本マンション", "雛形荘", "図例ビル");
    private static final int HIGH_OF_100 = 4;

    private final int size;
    private final List<Integer> retailers;
    private final long seed;

    /** @param retailers numbers of the companies that supply */
    Land(int size, List<Integer> retailers, long seed) {
        this.size = size;
        this.retailers = List.copyOf(retailers);
        this.seed = seed;
    }

    /** Writes the points of an area. */
    Path points(Path folder, String area) throws IOException {
        String header =
                "number,family,voltage,postal_code,address,building,method,current,power,reading_day,next_reading,generation,state";
        return write(folder.resolve("points-" + area + ".csv"), header, area, this::point);
    }

    /** Writes the contracts of an area. */
    Path contracts(Path folder, String area) throws IOException {
        String header = "point,retailer,group,contract_number,customer,kana,from";
        return write(folder.resolve("contracts-" + area + ".csv"), header, area, this::contract);
    }

    /** A low-voltage point that a retailer supplies; each number of a turn gives another one. */
    String supplied(int turn, int retailer) {
        int area = turn % Nation.AREAS.size();
        int index = (turn / Nation.AREAS.size() * retailers.size() + retailer) * Nation.AREAS.size() + area;
        if (index >= size) {
            throw new IllegalArgumentException("more applications than points");
        }
        return number(index);
    }

    static String area(int turn) {
        return Nation.AREAS.get(turn % Nation.AREAS.size());
    }

    /** Something that somebody may look for: parts of two characters and more, with and without a house number. */
    String query(SplittableRandom luck) {
        String town = pick(FIRST, luck) + pick(SECOND, luck);
        String house = (1 + luck.nextInt(6)) + "-" + (1 + luck.nextInt(30));
        return switch (luck.nextInt(5)) {
            case 0 -> town;
            case 1 -> town + house;
            case 2 -> pick(CITIES, luck) + " " + town;
            case 3 -> pick(CITIES, luck) + town + house + "-" + (1 + luck.nextInt(20));
            default -> town + " " + pick(HOUSES, luck) + " " + (101 + 100 * luck.nextInt(8));
        };
    }

    private Path write(Path file, String header, String area, IntFunction<String> line) throws IOException {
        int step = Nation.AREAS.size();
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(header + "\n");
            IntStream.iterate(Nation.AREAS.indexOf(area), index -> index < size, index -> index + step)
                    .mapToObj(line)
                    .forEachOrdered(text -> append(out, text));
        }
        return file;
    }

    private static void append(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String point(int index) {
        SplittableRandom luck = new SplittableRandom(seed * 1_000_003 + index);
        boolean high = isHigh(index);
        String address = "%s%s%s%d-%d-%d"
                .formatted(
                        pick(CITIES, luck),
                        pick(FIRST, luck),
                        pick(SECOND, luck),
                        1 + luck.nextInt(6),
                        1 + luck.nextInt(30),
                        1 + luck.nextInt(20));
        String building = luck.nextInt(5) < 2 ? pick(HOUSES, luck) + " " + (101 + 100 * luck.nextInt(8)) : "";
        return String.join(
                ",",
                number(index),
                high ? "HV" : "LV",
                high ? "HIGH_SMALL" : "LOW",
                "",
                address,
                building,
                high ? "MEASURED_DEMAND" : "AMPERE_BREAKER",
                high ? "" : "30",
                high ? "120" : "",
                String.valueOf(1 + index % 24),
                "2026-06-%02d".formatted(1 + index % 24),
                "0",
                "IN_USE");
    }

    private String contract(int index) {
        String area = Nation.AREAS.get(index % Nation.AREAS.size());
        int retailer = retailers.get(index / Nation.AREAS.size() % retailers.size());
        return String.join(
                ",",
                number(index),
                Nation.operators(retailer).get(Nation.AREAS.indexOf(area)),
                Nation.group(retailer, area),
                "C-" + index,
                "見本 太郎" + index,
                "ミホン タロウ",
                "2016-04-01");
    }

    /** Whole turns over all retailers and areas are of one voltage. */
    private boolean isHigh(int index) {
        int turn = index / (Nation.AREAS.size() * retailers.size());
        return turn % 100 >= 100 - HIGH_OF_100;
    }

    private String number(int index) {
        String area = Nation.AREAS.get(index % Nation.AREAS.size());
        return "%s%d%019d".formatted(area, isHigh(index) ? 1 : 0, 1_000_000L + index);
    }

    private static String pick(List<String> choice, SplittableRandom luck) {
        return choice.get(luck.nextInt(choice.size()));
    }
}
