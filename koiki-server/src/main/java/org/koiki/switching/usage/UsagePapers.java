package org.koiki.switching.usage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koiki.switching.identity.Field;
import org.koiki.switching.identity.Likeness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The personal part of an application: what the customer gave, and the papers. */
@Repository
class UsagePapers {
    private final JdbcClient jdbc;
    private final LikenessJson json;

    UsagePapers(JdbcClient jdbc, LikenessJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(String number, List<Paper> papers) {
        for (int i = 0; i < papers.size(); i++) {
            Paper paper = papers.get(i);
            jdbc.sql("insert into switching.usage_paper (access, paper, name, type, content) values (?, ?, ?, ?, ?)")
                    .params(number, i + 1, paper.name(), paper.type(), paper.content())
                    .update();
        }
    }

    List<Paper.Line> lines(String number) {
        return jdbc.sql("""
                select paper, name, type, octet_length(content) as bytes from switching.usage_paper where access = ? order by paper
                """)
                .param(number)
                .query((row, count) -> new Paper.Line(
                        row.getInt("paper"), row.getString("name"), row.getString("type"), row.getInt("bytes")))
                .list();
    }

    Optional<Paper> paper(String number, int paper) {
        return jdbc.sql("select name, type, content from switching.usage_paper where access = ? and paper = ?")
                .params(number, paper)
                .query((row, count) -> new Paper(row.getString("name"), row.getString("type"), row.getBytes("content")))
                .optional();
    }

    UsageApplication application(String number) {
        return jdbc.sql("select * from switching.usage_access where number = ?")
                .param(number)
                .query((row, count) -> application(row))
                .single();
    }

    Map<Field, Likeness> likeness(String number) {
        return json.read(jdbc.sql("select likeness::text from switching.usage_access where number = ?")
                .param(number)
                .query((row, count) -> row.getString(1))
                .single());
    }

    private static UsageApplication application(ResultSet row) throws SQLException {
        String name = row.getString("customer_name");
        return new UsageApplication(
                row.getString("point"),
                row.getString("contract_number"),
                name == null ? "" : name,
                row.getString("customer_kana"),
                row.getString("address"),
                new Consent(
                        Consent.Method.valueOf(row.getString("consent_method")),
                        row.getObject("consent_on", LocalDate.class)),
                row.getInt("days"));
    }
}
