package org.koiki.bench.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The companies of a whole nation as seed files: each trades in three areas, and in each it files one plan: as a retailer for
 * its demand group, or, one company of seven, as a generation contract holder for two generation groups of one plant each.
 */
public final class Nation {
    public static final List<String> AREAS = List.of("03", "04", "06");
    private static final int ONE_GENERATOR_OF = 7;
    private static final String ALWAYS = ",2016-04-01,";

    private final List<String> companies = lines("code,name,nameEn,roles,from,until");
    private final List<String> operators = lines("code,company,name,area,from,until");
    private final List<String> groups = lines("code,kind,name,area,lead,from,until");
    private final List<String> memberships = lines("group,operator,from,until");
    private final List<String> filers = lines("code,operator,name,area,from,until");
    private final List<String> plants = lines("code,name,area,from,until");
    private final List<String> plantLinks = lines("group,plant,priority,from,until");

    public Nation(int size) {
        IntStream.range(0, size).forEach(this::found);
    }

    /** Operator codes of a company, area by area. */
    public static List<String> operators(int company) {
        return AREAS.stream().map(area -> code(company) + digit(area)).toList();
    }

    /** Code of a company. */
    public static String company(int number) {
        return code(number);
    }

    /** Whether a company supplies customers; the others generate. */
    public static boolean isRetailer(int company) {
        return company % ONE_GENERATOR_OF != 0;
    }

    /** Code of a retailer's demand group in an area. */
    public static String group(int company, String area) {
        return "L" + number(company) + digit(area);
    }

    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("companies.csv"), companies);
        Files.write(folder.resolve("operators.csv"), operators);
        Files.write(folder.resolve("groups.csv"), groups);
        Files.write(folder.resolve("memberships.csv"), memberships);
        Files.write(folder.resolve("filers.csv"), filers);
        Files.write(folder.resolve("plants.csv"), plants);
        Files.write(folder.resolve("plant-links.csv"), plantLinks);
    }

    private void found(int number) {
        boolean generates = !isRetailer(number);
        String company = code(number);
        String role = generates ? "GENERATION_CONTRACT_HOLDER" : "RETAILER";
        companies.add(company + ",試験事業者" + number + ",Company " + number + "," + role + ALWAYS);
        for (String area : AREAS) {
            String operator = company + digit(area);
            operators.add(operator + "," + company + ",試験事業者" + number + "," + area + ALWAYS);
            if (generates) {
                filers.add(
                        "P" + number(number) + digit(area) + "," + operator + ",試験発電" + number + "," + area + ALWAYS);
                generate("G" + number(number) + digit(area), operator, area);
                generate("G" + number(number + 1) + digit(area), operator, area);
            } else {
                group(group(number, area), "DEMAND", operator, area);
            }
        }
    }

    private void generate(String group, String operator, String area) {
        String plant = "T" + group.substring(1);
        group(group, "GENERATION", operator, area);
        plants.add(plant + "," + plant + "発電所," + area + ALWAYS);
        plantLinks.add(group + "," + plant + ",1" + ALWAYS);
    }

    private void group(String group, String kind, String operator, String area) {
        groups.add(group + "," + kind + "," + group + "," + area + "," + operator + ALWAYS);
        memberships.add(group + "," + operator + ALWAYS);
    }

    private static String code(int company) {
        return "4" + number(company);
    }

    private static String number(int number) {
        return "%03d".formatted(number);
    }

    private static char digit(String area) {
        return area.charAt(1);
    }

    private static List<String> lines(String header) {
        return new ArrayList<>(List.of(header));
    }
}
