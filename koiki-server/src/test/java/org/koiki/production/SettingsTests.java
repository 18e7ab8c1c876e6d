package org.koiki.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.sandbox.DevelopmentCa;
import org.koiki.testing.TestAuthority;
import org.koiki.testing.TestDatabase;
import org.springframework.mock.env.MockEnvironment;

class SettingsTests {
    private static int count;

    @TempDir
    Path folder;

    private final DevelopmentCa ca = TestAuthority.ca();
    private final MockEnvironment settings = new MockEnvironment();
    private String admin;
    private String role;

    @BeforeEach
    void settingsThatWork() throws SQLException {
        ca.server();
        admin = TestDatabase.fresh();
        role = "hub" + ++count;
        String database = database(admin);
        execute("create role " + role + " login", "alter database " + database + " owner to " + role);
        settings.setProperty("koiki.tls.certificate", ca.file("server.pem").toString());
        settings.setProperty("koiki.tls.key", ca.file("server.key").toString());
        settings.setProperty("koiki.tls.ca", "file:" + ca.file("ca.pem"));
        settings.setProperty("koiki.tls.crl", ca.file("ca.crl").toString());
        settings.setProperty("spring.datasource.url", admin.replaceFirst("\\?.*", ""));
        settings.setProperty("spring.datasource.username", role);
    }

    @Test
    void areTakenWhenAllIsThere() {
        assertThatCode(() -> Settings.check(settings)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "koiki.tls.certificate",
                "koiki.tls.key",
                "koiki.tls.ca",
                "spring.datasource.url",
                "spring.datasource.username"
            })
    void areRefusedWhenOneIsMissing(String name) {
        settings.setProperty(name, "");

        assertRefused("設定 " + name + " がありません。", "The setting " + name + " is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"koiki.tls.certificate", "koiki.tls.key", "koiki.tls.ca", "koiki.tls.crl"})
    void areRefusedWhenAFileIsNotThere(String name) {
        settings.setProperty(name, "no/such/file.pem");

        assertRefused("のファイルを読めません", "The file of " + name + " cannot be read: no/such/file.pem");
    }

    @ParameterizedTest
    @CsvSource({
        "koiki.tls.certificate,holds no certificate in PEM",
        "koiki.tls.ca,holds no certificate in PEM",
        "koiki.tls.key,holds no private key in PEM",
        "koiki.tls.crl,holds no certificate revocation list"
    })
    void areRefusedWhenAFileHoldsSomethingElse(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("odd.pem"), "something else");
        settings.setProperty(name, file.toString());

        assertRefused(name, text);
    }

    @Test
    void areRefusedWhenTheRevocationListIsEmpty() throws Exception {
        settings.setProperty(
                "koiki.tls.crl", Files.createFile(folder.resolve("empty.crl")).toString());

        assertRefused("証明書失効リストがありません", "koiki.tls.crl holds no certificate revocation list");
    }

    @Test
    void areRefusedWhenTheKeyIsAnotherOnes() {
        settings.setProperty("koiki.tls.key", ca.file("ca.key").toString());

        assertRefused("秘密鍵ではありません", "is not the private key of the certificate");
    }

    @Test
    void areRefusedWhenTheServersCertificateIsOver() throws Exception {
        var over = ca.client(
                "CN=over",
                Instant.now().minus(Duration.ofDays(2)),
                Instant.now().minusSeconds(60));
        Path file = Files.writeString(
                folder.resolve("over.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + java.util.Base64.getMimeEncoder()
                                .encodeToString(over.certificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        settings.setProperty("koiki.tls.certificate", file.toString());

        assertRefused("有効期間内ではありません", "is not valid now");
    }

    @Test
    void areRefusedWithTheSandboxsProfile() {
        settings.setActiveProfiles("production", "sandbox");

        assertRefused("sandbox プロファイル", "The profile sandbox");
    }

    @Test
    void areRefusedWhenPostgresIsOutOfReach() {
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/koiki");

        assertRefused("PostgreSQL に接続できません", "PostgreSQL is out of reach");
    }

    @Test
    void areRefusedWhenThereIsNoSuchDatabase() {
        String url = settings.getRequiredProperty("spring.datasource.url");
        settings.setProperty("spring.datasource.url", url.replaceFirst("/[^/]*$", "/nowhere"));

        assertRefused("データベースはありません", "PostgreSQL has no such database");
    }

    @Test
    void areRefusedWhenPostgresDoesNotKnowTheUser() {
        settings.setProperty("spring.datasource.username", "nobody_at_all");

        assertRefused("受け付けません", "PostgreSQL refuses");
    }

    @Test
    void areRefusedWhenPostgresWouldLoseCommits() throws SQLException {
        execute("alter role " + role + " set synchronous_commit = off");

        assertRefused("synchronous_commit が off", "PostgreSQL has synchronous_commit off");
    }

    @Test
    void areRefusedWhenTheRoleMayNotMakeSchemas() throws SQLException {
        execute("alter database " + database(admin) + " owner to postgres");

        assertRefused("スキーマを作れません", "may not make schemas");
    }

    @Test
    void areRefusedWhenPostgresIsTooOld() {
        assertThatCode(() -> ExternalDatabase.requireVersion(18)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ExternalDatabase.requireVersion(17))
                .hasMessageContainingAll("PostgreSQL 18 以上が必要です", "this is 17");
    }

    @Test
    void areRefusedWhenALimitOfEnergyIsOutOfBounds() {
        settings.setProperty("koiki.energy.limits.slot-split-low.2026-12-01", "99");

        assertRefused(
                "設定 koiki.energy.limits.slot-split-low.2026-12-01 の値「99」は 100 から 200000 までの整数ではありません。",
                "The setting koiki.energy.limits.slot-split-low.2026-12-01 is \"99\", not a whole number from 100 to 200000.");
    }

    @Test
    void areRefusedWhenATableOfSwitchingCannotBeUsed(@TempDir Path folder) throws IOException {
        settings.setProperty("koiki.switching.tables", folder.toString());
        Files.writeString(folder.resolve("switching-limits.csv"), """
                name,value,from,until,mark,source
                relay.lapse.businessDays,12,2026-12-01,,C,
                relay.silence,YES,2026-12-01,,C,
                """);

        assertRefused("表のこの行は使えません: " + folder, "switching-limits.csv:3 \"relay.silence,YES,");
    }

    @Test
    void areRefusedWhenTheTableOfMessageKindsIsNotThere() {
        settings.setProperty("koiki.message-kinds", "no/such/kinds.csv");

        assertRefused(
                "設定 koiki.message-kinds のファイルを UTF-8 として読めません: no/such/kinds.csv",
                "The file of the setting koiki.message-kinds cannot be read as UTF-8: no/such/kinds.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W6,0260, | W6,260,  | line 30: code cannot be 260",
                "W6,0260, | W6,0250, | line 30: W6 0250 stands here twice",
                "DEMAND,INTRADAY | DEMAND,ANNUAL | W6 0210 （年間）需要調達計画 (annual demand plan) stands 2 times",
                "W5,1220, | W5,1230, | W5 1220 確定使用量（低圧） (fixed usage of low voltage) stands 0 times",
                "prefix,code | code | is no table of message kinds"
            })
    void areRefusedWhenTheTableOfMessageKindsIsWrong(String from, String to, String why) throws Exception {
        String table = CorrectedKinds.table();
        assertThat(table).contains(from);
        Path file = Files.writeString(folder.resolve("kinds.csv"), table.replaceFirst(from, to));
        settings.setProperty("koiki.message-kinds", file.toString());

        assertRefused("設定 koiki.message-kinds のファイルはメッセージ種別の表として使えません", why);
    }

    @Test
    void areTakenWithACorrectedTableOfMessageKinds() throws Exception {
        Path file = Files.writeString(
                folder.resolve("kinds.csv"), "\uFEFF" + CorrectedKinds.table().replace("W6,0260,", "W6,0261,"));
        settings.setProperty("koiki.message-kinds", file.toString());

        assertThatCode(() -> Settings.check(settings)).doesNotThrowAnyException();
    }

    private void assertRefused(String ja, String en) {
        assertThatThrownBy(() -> Settings.check(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(ja, en);
    }

    private void execute(String... commands) throws SQLException {
        try (var connection = DriverManager.getConnection(admin);
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String database(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }
}
