package org.koiki.notice.preference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the preferences. */
@Repository
class PreferenceRows {
    private final JdbcClient jdbc;

    PreferenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a company has chosen, by kind. */
    Map<String, Preference> of(String company) {
        return jdbc
                .sql("select kind, mail, feed, webhook from notice.preference where company = ?")
                .param(company)
                .query(PreferenceRows::preference)
                .list()
                .stream()
                .collect(Collectors.toMap(Preference::kind, Function.identity()));
    }

    void put(String company, Preference chosen) {
        jdbc.sql("""
                insert into notice.preference (company, kind, mail, feed, webhook)
                values (:company, :kind, :mail, :feed, :webhook)
                on conflict (company, kind) do update set mail = :mail, feed = :feed, webhook = :webhook
                """)
                .param("company", company)
                .param("kind", chosen.kind())
                .param("mail", chosen.mail())
                .param("feed", chosen.feed())
                .param("webhook", chosen.webhook())
                .update();
    }

    List<MailAddress> addresses(String company) {
        return jdbc.sql("select id, address, language, kind from notice.address where company = ? order by id")
                .param(company)
                .query(PreferenceRows::address)
                .list();
    }

    /** Empty when the company has the address for that kind already. */
    Optional<Long> add(String company, String address, String language, @Nullable String kind) {
        return jdbc.sql("""
                insert into notice.address (company, address, language, kind) values (:company, :address, :language, :kind)
                on conflict do nothing returning id
                """)
                .param("company", company)
                .param("address", address)
                .param("language", language)
                .param("kind", kind)
                .query(Long.class)
                .optional();
    }

    boolean remove(String company, long id) {
        return jdbc.sql("delete from notice.address where company = ? and id = ?")
                        .params(company, id)
                        .update()
                == 1;
    }

    private static Preference preference(ResultSet row, int number) throws SQLException {
        return new Preference(
                row.getString("kind"), row.getBoolean("mail"), row.getBoolean("feed"), row.getBoolean("webhook"));
    }

    private static MailAddress address(ResultSet row, int number) throws SQLException {
        return new MailAddress(
                row.getLong("id"), row.getString("address"), row.getString("language"), row.getString("kind"));
    }
}
