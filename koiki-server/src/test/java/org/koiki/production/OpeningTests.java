package org.koiki.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.Problem;
import org.koiki.participant.Role;
import org.koiki.participant.User;
import org.koiki.participant.Users;
import org.koiki.participant.store.StoredMasters;
import org.koiki.sandbox.DevelopmentCa;
import org.koiki.testing.TestAuthority;
import org.koiki.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A TSO opens a hub, with a certificate of an authority of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpeningTests {
    @TempDir
    static Path folder;

    static ConfigurableApplicationContext hub;

    @BeforeAll
    static void start() throws Exception {
        var application = new SpringApplication(OpeningConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(new TestAuthority());
        hub = application.run(
                "--spring.datasource.url=" + TestDatabase.fresh(), "--spring.datasource.username=postgres");
        TestAuthority.ca().operator("TSO", java.util.List.of("opening"));
    }

    @AfterAll
    static void end() {
        hub.close();
    }

    @Test
    @Order(1)
    void refusesACertificateOfAnotherAuthorityAndACompanyThatMayNotRunAHub() {
        DevelopmentCa other = DevelopmentCa.open(folder);
        other.operator("TSO", java.util.List.of("other"));

        assertThatThrownBy(() -> Opening.in(hub, new ProductionOptions.First("10066", other.file("other.pem"))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("指定認証局の証明書ではありません");
        assertThatThrownBy(() -> Opening.in(hub, first("99999"))).hasMessageContaining("99999");
        assertThatThrownBy(() -> Opening.in(hub, new ProductionOptions.First("10066", folder.resolve("none.pem"))))
                .isInstanceOf(StartRefused.class);
        assertThat(count("account") + count("certificate")).isZero();
    }

    @Test
    @Order(2)
    void makesTheCompanysAdministratorAndCertificateAndLetsItAdministerTheMarket() {
        String told = Opening.in(hub, first("10066"));

        assertThat(told).contains("10066-admin").containsPattern("one-time password:  [a-zA-Z0-9]{20}\\R");
        assertThat(count("certificate where company = '1006'")).isEqualTo(1);
        assertThat(count("account where must_change and preset = 'ADMINISTRATOR'"))
                .isEqualTo(1);
        assertThat(hub.getBean(StoredMasters.class)
                        .current()
                        .company("1006", java.time.LocalDate.of(2026, 1, 1))
                        .orElseThrow()
                        .roles())
                .containsExactlyInAnyOrder(Role.TSO, Role.COORDINATOR);
        assertThat(jdbc().sql("select action from audit.entry where user_id = 'server-init' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("certificate.register", "master.put", "user.create");
    }

    @Test
    @Order(3)
    void refusesASecondTime() {
        assertThatThrownBy(() -> Opening.in(hub, first("70013"))).hasMessageContaining("既に管理者がいます");
        assertThat(count("account")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void letsTheLockedAdministratorInAgain() {
        jdbc().sql("""
                insert into participant.tries
                select company, encode(sha256(convert_to(id, 'UTF8')), 'hex'), 5, now(), now() from participant.account
                """).update();
        assertThat(admin().locked()).isNotNull();

        String told = Opening.again(hub, new ProductionOptions.Again("10066-admin", null));

        assertThat(told).contains("10066-admin").containsPattern("one-time password:  [a-zA-Z0-9]{20}\\R");
        assertThat(admin().locked()).isNull();
        assertThat(admin().mustChange()).isTrue();
        assertThat(jdbc().sql(
                                "select subject from audit.entry where user_id = 'server-unlock' and action = 'user.reset'")
                        .query(String.class)
                        .list())
                .containsExactly("10066-admin");
        assertThatThrownBy(() -> Opening.again(hub, new ProductionOptions.Again("nobody", null)))
                .hasMessageContaining("登録されていません");
    }

    @Test
    @Order(5)
    void registersACertificateForACompanyThatRevokedItsLastOne() {
        jdbc().sql("update participant.certificate set revoked_at = now() where company = '1006'")
                .update();
        TestAuthority.ca().operator("TSO", java.util.List.of("opening-again"));
        Path file = TestAuthority.ca().file("opening-again.pem");

        Opening.again(hub, new ProductionOptions.Again("10066-admin", file));

        assertThat(count("certificate where company = '1006' and revoked_at is null"))
                .isEqualTo(1);
        assertThat(jdbc().sql(
                                "select count(*) from audit.entry where user_id = 'server-unlock' and action = 'certificate.register'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static User admin() {
        return hub.getBean(Users.class).get("10066-admin");
    }

    private static ProductionOptions.First first(String operator) {
        return new ProductionOptions.First(operator, TestAuthority.ca().file("opening.pem"));
    }

    private static int count(String rows) {
        return jdbc().sql("select count(*) from participant." + rows)
                .query(Integer.class)
                .single();
    }

    private static JdbcClient jdbc() {
        return hub.getBean(JdbcClient.class);
    }
}
