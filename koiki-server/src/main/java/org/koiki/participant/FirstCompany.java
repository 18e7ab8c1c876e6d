package org.koiki.participant;

import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.Set;
import org.koiki.Problem;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.participant.User.Kind;
import org.koiki.participant.User.Preset;
import org.koiki.participant.store.MasterChanges;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a new hub for the company that runs it: the coordinator (広域機関), or a TSO, which then administers the others as the
 * coordinator would.
 */
@Service
public class FirstCompany {
    private static final Actor INIT = new Actor(null, "server-init", null, null);
    private static final Actor UNLOCK = new Actor(null, "server-unlock", null, null);
    private static final Set<Role> HOSTS = EnumSet.of(Role.COORDINATOR, Role.TSO);

    private final Accounts accounts;
    private final Users users;
    private final Certificates certificates;
    private final Masters masters;
    private final MasterChanges changes;
    private final MarketClock clock;

    FirstCompany(
            Accounts accounts,
            Users users,
            Certificates certificates,
            Masters masters,
            MasterChanges changes,
            MarketClock clock) {
        this.accounts = accounts;
        this.users = users;
        this.certificates = certificates;
        this.masters = masters;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Registers the company's certificate and makes its administrator {@code <operator code>-admin}.
     *
     * @throws Problem when the hub has an administrator already, the operator may not run it or the certificate is refused
     */
    @Transactional
    public IssuedPassword open(String operator, X509Certificate... chain) {
        accounts.hold();
        if (accounts.haveAdministrator()) {
            throw opened();
        }
        Company host = host(operator);
        certificates.register(INIT, host.code(), chain);
        if (!host.is(Role.COORDINATOR)) {
            changes.put(host.with(Role.COORDINATOR), INIT);
        }
        return users.create(INIT, host.code(), operator + "-admin", Kind.PERSON, Preset.ADMINISTRATOR);
    }

    /**
     * Resets a user as its administrator would, for when the company has nobody left who can.
     *
     * @param chain a certificate to register for its company; none when those that it has still let it in
     */
    @Transactional
    public IssuedPassword letInAgain(String user, X509Certificate... chain) {
        if (chain.length > 0) {
            certificates.register(UNLOCK, users.get(user).company(), chain);
        }
        return users.reset(UNLOCK, user);
    }

    private Company host(String operator) {
        MasterData market = masters.current();
        return market.operator(operator, clock.today())
                .flatMap(found -> market.company(found.company(), clock.today()))
                .filter(company -> HOSTS.stream().anyMatch(company::is))
                .orElseThrow(() -> noHost(operator));
    }

    private static Problem opened() {
        return new Problem(
                HttpStatus.CONFLICT,
                "hub-opened",
                new Text("登録済みです", "The hub is open already"),
                new Text("このデータベースには既に管理者がいます。", "This database has an administrator already."));
    }

    private static Problem noHost(String operator) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "hub-host",
                new Text("運用者にできません", "It cannot run the hub"),
                new Text(
                        "事業者コード %s は広域機関または一般送配電事業者のものではありません。".formatted(operator),
                        "%s is not the operator code of the coordinator or of a TSO.".formatted(operator)));
    }
}
