package org.koiki.plan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koiki.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class StandingMigrationTests {
    private static final String ROWS = """
            select target_date, message_code, filer, ordinal::int, block, kind, counterparty, plan_number, name, automatic,
                   area_specified, kwh::text, second::text
            from plan.standing_row order by target_date, filer, ordinal
            """;

    @Test
    void packsTheRowsOfEachPlanWithoutChangingAny() throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(TestDatabase.fresh());
        JdbcClient jdbc = JdbcClient.create(database);
        migrate(database, "022");
        jdbc.sql("select plan.make_month(date '2016-05-01')").query().singleValue();
        insert(jdbc, "2016-05-31", "LZ016", 1, "LZ016", "DEMAND", null, "array_fill(7, array[48])");
        insert(jdbc, "2016-05-31", "LZ016", 2, "LZ016", "PROCUREMENT", "00000", "'{}'");
        insert(jdbc, "2016-05-31", "LZ016", 3, "99016", "PROCUREMENT", "99017", "null");
        insert(jdbc, "2016-05-31", "LZ016", 4, "99016", "SALES", "99018", "array_fill(9, array[48])");
        insert(jdbc, "2031-01-01", "LZ017", 1, "LZ017", "DEMAND", null, "null");
        List<Map<String, @Nullable Object>> before = jdbc.sql(ROWS).query().listOfRows();

        migrate(database, "latest");

        assertThat(before).hasSize(5);
        assertThat(jdbc.sql(ROWS).query().listOfRows()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from plan.standing_201605").query().singleValue())
                .isEqualTo(1L);
    }

    private static void migrate(PGSimpleDataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:org/koiki/plan/migration/")
                .schemas("plan")
                .target(target)
                .load()
                .migrate();
    }

    /** A row whose slots are numbers of their own. */
    private static void insert(
            JdbcClient jdbc,
            String day,
            String filer,
            int ordinal,
            String block,
            String kind,
            @Nullable String counterparty,
            String second) {
        jdbc.sql("""
                insert into plan.standing_row
                select :day::date, '0250', :filer, :ordinal, :block, :kind, :counterparty, 'P' || :ordinal, '見本', '0', null,
                       array(select :ordinal * 1000 + s from generate_series(1, 48) s), %s
                """.formatted(second))
                .param("day", day)
                .param("filer", filer)
                .param("ordinal", ordinal)
                .param("block", block)
                .param("kind", kind)
                .param("counterparty", counterparty)
                .update();
    }
}
