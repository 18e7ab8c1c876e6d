package org.koiki.bench.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.koiki.bench.load.Postgres;

/** The retailers as seed files, and the points with their contracts straight in the database, without their temporal key. */
record Population(Meters meters) {
    /** Day of the month on which a twentieth of the points is read. */
    static final int READING_DAY = 15;

    private static final String ALWAYS = ",2016-04-01,";

    static String company(int retailer) {
        return "4%03d".formatted(retailer);
    }

    static String operator(int retailer) {
        return company(retailer) + "3";
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> companies = new ArrayList<>(List.of("code,name,nameEn,roles,from,until"));
        List<String> operators = new ArrayList<>(List.of("code,company,name,area,from,until"));
        for (int i = 0; i < meters.retailers(); i++) {
            companies.add(company(i) + ",試験小売" + i + ",Retailer " + i + ",RETAILER" + ALWAYS);
            operators.add(operator(i) + "," + company(i) + ",試験小売" + i + ",03" + ALWAYS);
        }
        Files.write(folder.resolve("companies.csv"), companies);
        Files.write(folder.resolve("operators.csv"), operators);
        Files.writeString(folder.resolve("groups.csv"), "code,kind,name,area,lead,from,until\n");
        Files.writeString(folder.resolve("memberships.csv"), "group,operator,from,until\n");
        Files.writeString(folder.resolve("filers.csv"), "code,operator,name,area,from,until\n");
        Files.writeString(folder.resolve("plants.csv"), "code,name,area,from,until\n");
        Files.writeString(folder.resolve("plant-links.csv"), "group,plant,priority,from,until\n");
    }

    void insert(Postgres database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "set maintenance_work_mem = '256MB'",
                    "set session_replication_role = replica", // what refers to what is right by the statements below
                    "insert into supplypoint.site (area, text, grams) values (3, '東京都千代田区丸の内1', '{}')",
                    POINTS.formatted(meters.points()),
                    "alter table supplypoint.contract_3 drop constraint contract_3_days",
                    CONTRACTS.formatted(meters.retailers()),
                    "create index on supplypoint.contract_3 (point)",
                    "vacuum analyze supplypoint.supply_point_3",
                    "vacuum analyze supplypoint.contract_3")) {
                statement.execute(sql);
            }
        }
    }

    private static final String POINTS = """
            insert into supplypoint.supply_point (area, id, number, family, voltage, address, site, house, method, generation,
                state, reading_day, changed_at)
            select 3, i + 1000000000, '03' || case when i %% 100 = 0 then '1' else '0' end || '0' || lpad((i::bigint * 31 + 17)::text, 18, '0'),
                case when i %% 100 = 0 then 'HV' else 'LV' end, case when i %% 100 = 0 then 'HIGH_LARGE' else 'LOW' end,
                '東京都千代田区丸の内1', (select min(id) from supplypoint.site where area = 3), '1', 'MEASURED_DEMAND', false,
                'IN_USE', 1 + i / 100 %% 20, now()
            from generate_series(0, %d - 1) as i
            """;
    private static final String CONTRACTS = """
            insert into supplypoint.contract (area, point, days, retailer, number, customer, known_from)
            select 3, id, daterange('2016-04-01', null),
                '4' || lpad((case when i %% 2 = 1 then 0 else i / 2 %% %d end)::text, 3, '0') || '3', 'C' || lpad(i::text, 12, '0'),
                (array['佐藤','鈴木','高橋','田中','伊藤','渡辺','山本','中村','小林','加藤'])[1 + i %% 10] || '　'
                || (array['一郎','花子','健太','美咲','翔','陽子','大輔'])[1 + i / 10 %% 7], now()
            from (select id, id - 1000000000 as i from supplypoint.supply_point where area = 3 and id >= 1000000000) as points
            """;
}
