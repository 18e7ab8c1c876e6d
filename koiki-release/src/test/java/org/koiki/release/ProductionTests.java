package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.message.MessageKinds;
import org.koiki.sandbox.DevelopmentCa;

/** The coordinator opens a hub on a PostgreSQL of its own and runs it with the documented configuration. */
class ProductionTests {
    private static final Pattern ONE_TIME = Pattern.compile("one-time password:  (\\S+)");
    private static final String CHOSEN = "a sentence long enough";

    @TempDir
    static Path folder;

    static DevelopmentCa ca;
    static ExternalPostgres postgres;
    static Path config;
    static int port;
    static String oneTime;
    static RunningServer server;

    @BeforeAll
    static void openAndStart() throws Exception {
        postgres = ExternalPostgres.start(folder.resolve("postgres"));
        ca = DevelopmentCa.open(folder.resolve("ca"));
        ca.server();
        ca.operator("Coordinator", List.of("70013"));
        port = freeRow();
        Files.writeString(ca.file("message-kinds.csv"), correctedKinds());
        config = folder.resolve("koiki.yaml");
        Files.writeString(config, filledIn());
        Release.Ended opened = init("70013", ca.file("70013.pem"));
        assertThat(opened.status()).as(opened.output()).isZero();
        Matcher told = ONE_TIME.matcher(opened.output());
        assertThat(told.find()).as(opened.output()).isTrue();
        oneTime = told.group(1);
        server = RunningServer.start(config);
    }

    @AfterAll
    static void end() throws Exception {
        if (server != null) {
            server.close();
        }
        postgres.close();
    }

    @Test
    void letsTheFirstAdministratorInAfterTheForcedChange() throws Exception {
        assertThat(call("/api/v1/users", oneTime).output()).contains("403", "password-change-required");

        Release.Ended changed = shell(curl("/api/v1/users/me/password") + " -u 70013-admin:" + oneTime
                + " -H 'Content-Type: application/json' -d '{\"current\":\"" + oneTime + "\",\"next\":\"" + CHOSEN
                + "\"}'");
        assertThat(changed.output()).startsWith("HTTP/1.1 204");

        assertThat(call("/api/v1/users", CHOSEN).output())
                .startsWith("HTTP/1.1 200")
                .contains("\"70013-admin\"");
        assertThat(call("/api/v1/users", oneTime).output()).startsWith("HTTP/1.1 401");
        assertThat(call("/api/v1/audit?limit=50", CHOSEN).output())
                .contains("certificate.register", "user.create", "server-init", "user.password");
        assertThat(server.output())
                .as("the log")
                .allSatisfy(
                        line -> assertThat(line).startsWith("{").endsWith("}").contains("\"log\""))
                .noneMatch(line -> line.contains(oneTime)
                        || line.contains(CHOSEN)
                        || line.contains("70013-admin")
                        || line.contains(ExternalPostgres.PASSWORD));
    }

    @Test
    void demandsACertificateAndHasNoLoopbackDoor() throws Exception {
        String anonymous = "curl -sS --max-time 5 --cacert " + ca.file("ca.pem") + " https://localhost:" + port + "/";

        assertThat(shell(anonymous).status()).isNotZero();
        assertThat(shell("curl -sS --max-time 5 http://127.0.0.1:" + (port + 1) + "/door")
                        .status())
                .as("nobody listens where a sandbox has its door")
                .isEqualTo(7);
        assertThat(shell(curl("/door")).output()).doesNotContain("HTTP/1.1 200");
        assertThat(shell("curl -sS -o /dev/null -w '%{http_code}' http://127.0.0.1:" + (port + 2) + "/door")
                        .output())
                .isEqualTo("403");
    }

    @Test
    void showsHealthAndMetricsOnLoopbackOnly() throws Exception {
        String actuator = "http://127.0.0.1:" + (port + 2) + "/actuator/";

        assertThat(shell("curl -sS " + actuator + "health").output()).contains("\"status\":\"UP\"");
        assertThat(shell("curl -sS " + actuator + "prometheus").output())
                .contains("hikaricp_connections_max", "jvm_memory_used");
        assertThat(shell("curl -sS -o /dev/null -w '%{http_code}' " + actuator + "env")
                        .output())
                .isEqualTo("403");
        assertThat(shell(curl("/actuator/health")).output()).doesNotContain("\"status\"");
        assertThat(shell("curl -sS --max-time 5 " + actuator.replace("127.0.0.1", "127.0.0.2") + "health")
                        .status())
                .as("an address that only a port for everybody would answer on")
                .isEqualTo(7);
    }

    @Test
    void takesTheMessageCodesOfItsOwnTable() throws Exception {
        String put = " -d userid=70013-admin -d password=wrong -d file=UEs=";

        assertThat(shell(curl("/service/RP12/OCCTO/api/upload/putW6BP0261File") + put)
                        .output())
                .containsIgnoringCase("resultcode: 1001");
        assertThat(shell(curl("/service/RP12/OCCTO/api/upload/putW6BP0260File") + put)
                        .output())
                .as("no such operation")
                .containsIgnoringCase("resultcode: 2001");
    }

    @Test
    void isOpenedOnce() throws Exception {
        Release.Ended again = init("70013", ca.file("70013.pem"));

        assertThat(again.status()).isEqualTo(1);
        assertThat(again.output()).isEqualTo("このデータベースには既に管理者がいます。\nThis database has an administrator already.\n");
    }

    @Test
    void saysWhatIsWrongInsteadOfStarting() throws Exception {
        assertThat(Release.unpacked()
                        .koiki("server", "--config", folder.resolve("none.yaml").toString()))
                .isEqualTo(new Release.Ended(
                        1,
                        "設定ファイルを読めません: %1$s\nThe configuration file cannot be read: %1$s\n"
                                .formatted(folder.resolve("none.yaml"))));
    }

    private static Release.Ended init(String operator, Path certificate) throws IOException, InterruptedException {
        return Release.unpacked()
                .koiki(
                        "server",
                        "init",
                        "--host-operator",
                        operator,
                        "--cert",
                        certificate.toString(),
                        "--config",
                        config.toString());
    }

    private static String correctedKinds() throws IOException {
        try (InputStream in = MessageKinds.class.getResourceAsStream("message-kinds.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("W6,0260,", "W6,0261,");
        }
    }

    /** The example of the documentation with the values of this test. */
    private static String filledIn() throws IOException {
        return Files.readString(Release.unpacked().folder().resolve("docs/2-operate/koiki.example.yaml"))
                .replaceFirst("jdbc:postgresql:\\S+", postgres.url())
                .replace("#koiki.message-kinds", "koiki.message-kinds")
                .replace("change-me", ExternalPostgres.PASSWORD)
                .replace("/etc/koiki/designated-ca", ca.file("ca").toString())
                .replace("/etc/koiki/", ca.file("").toString() + "/")
                .replace("8443", String.valueOf(port))
                .replace("8445", String.valueOf(port + 2));
    }

    /** The first of three free ports in a row, below those that systems give to connections. */
    private static int freeRow() throws IOException {
        while (true) {
            int row = RandomGenerator.getDefault().nextInt(12_000, 32_000);
            try (var first = new ServerSocket(row);
                    var ignored = new ServerSocket(row + 1);
                    var third = new ServerSocket(row + 2)) {
                return first.getLocalPort();
            } catch (BindException e) {
                // the next one may do
            }
        }
    }

    private static Release.Ended call(String path, String password) throws IOException, InterruptedException {
        return shell(curl(path) + " -u '70013-admin:" + password + "'");
    }

    private static String curl(String path) {
        return "curl -sS -i --max-time 20 --cacert %1$s --cert %2$s --key %3$s 'https://localhost:%4$d%5$s'"
                .formatted(ca.file("ca.pem"), ca.file("70013.pem"), ca.file("70013.key"), port, path);
    }

    private static Release.Ended shell(String line) throws IOException, InterruptedException {
        return Release.unpacked().shell(line);
    }
}
