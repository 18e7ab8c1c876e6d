package org.koiki.metering.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.koiki.metering.roster.SampleRoster;

/** Batches that went wrong on their way, the same ones for the same seed. */
final class CsvMutations {
    private static final List<String> HEADERS = List.of(
            "point,energy,quality",
            "point,energy,quality",
            "quality,point,energy",
            "\uFEFFpoint,energy,quality",
            " Point , ENERGY,Quality,x",
            "point,energy,quality,meter",
            "a,b,c,d,e,f,g,h,i,j,k,l,m,point,energy,quality",
            "point,energy,quality,d,e,f,g,h,i,j,k,l,m,n,o,p",
            "point,energy,quality,d,e,f,g,h,i,j,k,l,m,n,o,p,q");
    private static final List<String> ENERGIES = List.of(
            "0",
            "0.307",
            "12.5",
            "",
            "200000",
            "200000.0001",
            "00000000000001",
            "1.",
            ".5",
            "1e3",
            "-1",
            "+1",
            "1.00001",
            "99999999999999",
            "9223372036854775808",
            "NaN",
            "１",
            "0x1",
            "1,5",
            "\"1\"",
            " 1",
            "1.2.3",
            "0.0001");
    private static final List<String> QUALITIES = List.of("0", "0", "0", "1", "2", "3", "9", "", "00", "-1", "０");
    private static final List<String> OTHERS = List.of(",x", ",x", ",y", ",z", ",");
    private static final String BYTES = "\0\n\r,\"'.;\t 09:/-+eEx\u007F\u0080\u00FF\u00EF\u00BB\u00BF";

    private final SplittableRandom luck;

    CsvMutations(long seed) {
        this.luck = new SplittableRandom(seed);
    }

    byte[] next() {
        List<String> lines = new ArrayList<>();
        String header = one(HEADERS);
        int width = header.split(",", -1).length;
        lines.add(header);
        for (int row = luck.nextInt(12); row > 0; row--) {
            lines.add(row(header.indexOf("quality") == 0, header.startsWith("a,"), width));
        }
        if (header.endsWith(",meter")) {
            lines.addAll(parts());
        }
        shuffle(lines);
        byte[] csv = String.join(luck.nextInt(3) == 0 ? "\r\n" : "\n", lines).getBytes(StandardCharsets.UTF_8);
        for (int change = luck.nextInt(4); change > 0; change--) {
            csv = changed(csv);
        }
        return csv;
    }

    private <T> T one(List<T> some) {
        return some.get(luck.nextInt(some.size()));
    }

    private String row(boolean qualityFirst, boolean last, int width) {
        String point = SampleRoster.number(1 + luck.nextInt(5));
        String energy = one(ENERGIES);
        String quality = one(QUALITIES);
        String three = qualityFirst ? quality + "," + point + "," + energy : point + "," + energy + "," + quality;
        StringBuilder others = new StringBuilder();
        for (int i = width - 3 + (luck.nextInt(20) == 0 ? luck.nextInt(3) - 1 : 0); i > 0; i--) {
            others.append(one(OTHERS));
        }
        return last ? others.substring(Math.min(1, others.length())) + "," + three : three + others;
    }

    /** What two meters of a point measured. */
    private List<String> parts() {
        String point = SampleRoster.number(1 + luck.nextInt(5));
        return Stream.of("x", "y")
                .map(meter -> {
                    String energy = one(ENERGIES.subList(0, 5));
                    String quality = energy.isEmpty() ? "1" : one(List.of("0", "2"));
                    return String.join(",", point, energy, quality, meter);
                })
                .toList();
    }

    private void shuffle(List<String> lines) {
        if (luck.nextInt(30) == 0) {
            Collections.swap(lines, 0, luck.nextInt(lines.size()));
        }
        if (luck.nextInt(10) == 0) {
            lines.add(luck.nextInt(1, lines.size() + 1), "x".repeat(luck.nextInt(480, 540)));
        }
        if (luck.nextInt(10) == 0) {
            lines.add("");
        }
    }

    private byte[] changed(byte[] csv) {
        if (csv.length == 0) {
            return csv;
        }
        int at = luck.nextInt(csv.length);
        return switch (luck.nextInt(6)) {
            case 0 -> joined(csv, at, new byte[] {(byte) luck.nextInt(256)}, at + 1);
            case 1 -> joined(csv, at, new byte[] {(byte) BYTES.charAt(luck.nextInt(BYTES.length()))}, at);
            case 2 -> joined(csv, at, new byte[0], Math.min(csv.length, at + 1 + luck.nextInt(30)));
            case 3 -> joined(csv, csv.length - at, new byte[0], csv.length);
            case 4 -> joined(csv, at, java.util.Arrays.copyOfRange(csv, at / 2, at), at);
            default -> joined(csv, at, new byte[] {(byte) BYTES.charAt(luck.nextInt(BYTES.length()))}, at + 1);
        };
    }

    private static byte[] joined(byte[] csv, int until, byte[] between, int from) {
        byte[] all = new byte[until + between.length + csv.length - from];
        System.arraycopy(csv, 0, all, 0, until);
        System.arraycopy(between, 0, all, until, between.length);
        System.arraycopy(csv, from, all, until + between.length, csv.length - from);
        return all;
    }
}
