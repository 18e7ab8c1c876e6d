package org.koiki.bench.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A market of nothing but retailers in one area. */
record Retailers(int count) {
    static final String AREA = "06";
    private static final String ALWAYS = ",2016-04-01,";
    private static final Map<String, String> NOTHING = Map.of(
            "groups", "code,kind,name,area,lead,from,until",
            "memberships", "group,operator,from,until",
            "filers", "code,operator,name,area,from,until",
            "plants", "code,name,area,from,until",
            "plant-links", "group,plant,priority,from,until");

    /** Operator codes. */
    List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (int retailer = 0; retailer < count; retailer++) {
            codes.add(company(retailer) + AREA.charAt(1));
        }
        return codes;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> companies = new ArrayList<>(List.of("code,name,nameEn,roles,from,until"));
        List<String> operators = new ArrayList<>(List.of("code,company,name,area,from,until"));
        for (int retailer = 0; retailer < count; retailer++) {
            String company = company(retailer);
            companies.add(company + ",試験小売" + retailer + ",Retailer " + retailer + ",RETAILER" + ALWAYS);
            operators.add(company + AREA.charAt(1) + "," + company + ",試験小売" + retailer + "," + AREA + ALWAYS);
        }
        Files.write(folder.resolve("companies.csv"), companies);
        Files.write(folder.resolve("operators.csv"), operators);
        for (Map.Entry<String, String> nothing : NOTHING.entrySet()) {
            Files.writeString(folder.resolve(nothing.getKey() + ".csv"), nothing.getValue() + "\n");
        }
    }

    private static String company(int retailer) {
        return "4" + "%03d".formatted(retailer);
    }
}
