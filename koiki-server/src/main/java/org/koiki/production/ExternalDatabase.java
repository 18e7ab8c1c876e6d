package org.koiki.production;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.koiki.message.Text;
import org.springframework.core.env.Environment;

/** The PostgreSQL that the operator runs: there, in reach of the hub's role, and keeping what it commits. */
final class ExternalDatabase {
    private static final String URL = "spring.datasource.url";
    private static final int OLDEST = 18;
    private static final int PATIENCE_SECONDS = 10;

    private ExternalDatabase() {}

    static void check(Environment settings) {
        String url = Settings.required(settings, URL);
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused(URL + " は jdbc:postgresql: で始まります。", URL + " begins with jdbc:postgresql:.");
        }
        try (Connection connection = DriverManager.getConnection(url, login(settings))) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion());
            requireDurability(connection);
            requireSchemas(connection);
        } catch (SQLException e) {
            Text text = text(String.valueOf(e.getSQLState()));
            throw StartRefused.because(e, text.ja(), text.en());
        }
    }

    private static Properties login(Environment settings) {
        Properties login = new Properties();
        login.setProperty("user", Settings.required(settings, "spring.datasource.username"));
        login.setProperty("password", settings.getProperty("spring.datasource.password", ""));
        login.setProperty("loginTimeout", String.valueOf(PATIENCE_SECONDS));
        return login;
    }

    static void requireVersion(int version) {
        if (version < OLDEST) {
            throw new StartRefused(
                    "PostgreSQL %d 以上が必要です（現在 %d）。".formatted(OLDEST, version),
                    "PostgreSQL %d or newer is needed; this is %d.".formatted(OLDEST, version));
        }
    }

    private static void requireDurability(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var lax = statement.executeQuery("""
                        select string_agg(name, ', ' order by name) from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'
                        having count(*) > 0""")) {
            if (lax.next()) {
                throw new StartRefused(
                        "PostgreSQL の %s が off です。受け付けた計画を失うおそれがあるため起動しません。on にしてください。".formatted(lax.getString(1)),
                        "PostgreSQL has %s off and might lose accepted plans, so Koiki does not start. Switch it on."
                                .formatted(lax.getString(1)));
            }
        }
    }

    private static void requireSchemas(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var allowed = statement.executeQuery(
                        "select has_database_privilege(current_database(), 'create'), current_user, current_database()")) {
            allowed.next();
            if (!allowed.getBoolean(1)) {
                String role = allowed.getString(2);
                String database = allowed.getString(3);
                throw new StartRefused(
                        "ロール %s はデータベース %s にスキーマを作れません。所有者にしてください。".formatted(role, database),
                        "The role %s may not make schemas in the database %s. Make it the owner."
                                .formatted(role, database));
            }
        }
    }

    private static Text text(String state) {
        return switch (state.substring(0, 2)) {
            case "08" ->
                new Text(
                        "PostgreSQL に接続できません。" + URL + " を確かめてください。",
                        "PostgreSQL is out of reach. Look at " + URL + ".");
            case "28" ->
                new Text(
                        "PostgreSQL がユーザー名またはパスワードを受け付けません。",
                        "PostgreSQL refuses spring.datasource.username or spring.datasource.password.");
            case "3D" -> new Text("PostgreSQL にそのデータベースはありません。", "PostgreSQL has no such database.");
            default -> new Text("PostgreSQL を使えません。", "PostgreSQL cannot be used.");
        };
    }
}
