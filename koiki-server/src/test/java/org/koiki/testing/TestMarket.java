package org.koiki.testing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Certificates;
import org.koiki.participant.Masters;
import org.koiki.participant.SeedFiles;
import org.koiki.participant.User;
import org.koiki.participant.Users;
import org.koiki.sandbox.IssuedCertificate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * The sandbox's sample market behind a hub on a port of its own. An operator's certificate and its user
 * {@code <operator code>-admin} are made when first asked for.
 */
@TestComponent
public class TestMarket {
    public static final String PASSWORD = "koiki-sandbox";

    private static final String SAMPLE = "classpath:org/koiki/sandbox/market/";
    private static final Actor NOBODY = new Actor(null, null, null, null);

    private final WebServerApplicationContext server;
    private final Masters masters;
    private final MarketClock clock;
    private final Certificates certificates;
    private final Users users;
    private final Map<String, IssuedCertificate> issued = new ConcurrentHashMap<>();
    private final Map<String, MutualTlsClient> clients = new ConcurrentHashMap<>();

    TestMarket(
            WebServerApplicationContext server,
            SeedFiles seeds,
            Masters masters,
            MarketClock clock,
            Certificates certificates,
            Users users) {
        this.server = server;
        this.masters = masters;
        this.clock = clock;
        this.certificates = certificates;
        this.users = users;
        seeds.load(SAMPLE);
    }

    /** The HTTPS port. */
    public int port() {
        return Objects.requireNonNull(server.getWebServer()).getPort();
    }

    /** A client of an operator, logged in as {@code <operator code>-admin}. */
    public MutualTlsClient client(String operator) {
        return clients.computeIfAbsent(operator, this::made);
    }

    /** A client with any certificate, without login. */
    public MutualTlsClient client(IssuedCertificate certificate) {
        return MutualTlsClient.of(ClientTls.of(certificate), port());
    }

    /** A connection of an operator, for requests that no well-behaved client sends. */
    public RawConnection connect(String operator) throws IOException {
        return RawConnection.open(ClientTls.of(certificate(operator)), port());
    }

    /** The registered certificate of an operator's company. */
    public IssuedCertificate certificate(String operator) {
        return issued.computeIfAbsent(company(operator), company -> {
            IssuedCertificate made = TestAuthority.ca().client("CN=" + operator + ",O=" + company);
            certificates.register(NOBODY, company, made.certificate());
            return made;
        });
    }

    public String company(String operator) {
        return masters.current()
                .operator(operator, clock.today())
                .orElseThrow(() -> new IllegalArgumentException("No operator " + operator))
                .company();
    }

    /** A client of an operator, logged in as another administrator, whom a test may have locked out. */
    public MutualTlsClient client(String operator, String user) {
        return client(operator, user, User.Kind.PERSON);
    }

    /** A client of an operator whose user is registered as a system. */
    public MutualTlsClient program(String operator) {
        return client(operator, operator + "-system", User.Kind.SYSTEM);
    }

    private MutualTlsClient client(String operator, String user, User.Kind kind) {
        User.Preset preset = User.Preset.ADMINISTRATOR;
        users.seed(List.of(new User(user, company(operator), kind, preset, null, false, null, 1)), PASSWORD);
        return client(certificate(operator)).as(user, PASSWORD);
    }

    private MutualTlsClient made(String operator) {
        return client(operator, operator + "-admin");
    }
}
