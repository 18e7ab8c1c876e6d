package org.koiki.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The customer of a sample point, with what stands on its bill.
 *
 * @param retailer operator code of who supplies it; empty at an idle point, as is all else about the contract
 * @param current contract current, A; 0 in high voltage
 * @param power contract power, kW; 0 in low voltage
 */
public record Customer(
        String point,
        String family,
        String retailer,
        String group,
        String contractNumber,
        String name,
        String kana,
        String address,
        String building,
        String method,
        int current,
        int power) {

    /** The customers of the sample points, in the order of their points in the file. */
    public static List<Customer> read(Path csv) throws IOException {
        try (var lines = Files.lines(csv)) {
            return lines.skip(1).map(line -> of(line.split(",", -1))).toList();
        }
    }

    private static Customer of(String[] line) {
        return new Customer(
                line[0],
                line[1].intern(),
                line[2].intern(),
                line[3].intern(),
                line[4],
                line[5].intern(),
                line[6].intern(),
                line[7],
                line[8],
                line[9].intern(),
                number(line[10]),
                number(line[11]));
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    public String area() {
        return point.substring(0, 2);
    }

    public boolean supplied() {
        return !retailer.isEmpty();
    }
}
