package org.koiki.sandbox;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Company;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.koiki.participant.SeedFiles;
import org.koiki.participant.User;
import org.koiki.participant.Users;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty database with made-up companies, their groups, plants, certificates and users. */
@Component
@Profile("sandbox")
class SampleMarket implements ApplicationRunner {
    private static final String SAMPLE_FILE_COMPANIES = "99";

    private final String folder;
    private final SeedFiles seeds;
    private final Masters masters;
    private final MarketClock clock;
    private final Users users;
    private final SampleCertificates certificates;

    SampleMarket(
            @Value("${koiki.sandbox.market}") String folder,
            SeedFiles seeds,
            Masters masters,
            MarketClock clock,
            Users users,
            SampleCertificates certificates) {
        this.folder = folder;
        this.seeds = seeds;
        this.masters = masters;
        this.clock = clock;
        this.users = users;
        this.certificates = certificates;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        seeds.load(folder);
        MasterData market = masters.current();
        LocalDate today = clock.today();
        var logins = CompletableFuture.runAsync(() -> addUsers(market.operators(today)));
        List<Company> companies = market.companies(today);
        certificates.issue(
                companies.stream().filter(SampleMarket::isNeededAtOnce).toList(), market, today);
        logins.join();
        certificates.issueInBackground(
                companies.stream().filter(company -> !isNeededAtOnce(company)).toList(), market, today);
    }

    private void addUsers(List<Operator> operators) {
        if (operators.stream()
                .anyMatch(
                        operator -> users.find(SampleUsers.of(operator.code())).isEmpty())) {
            users.seed(operators.stream().map(SampleMarket::administrator).toList(), SampleUsers.PASSWORD);
        }
    }

    private static User administrator(Operator operator) {
        return new User(
                SampleUsers.of(operator.code()),
                operator.company(),
                User.Kind.PERSON,
                User.Preset.ADMINISTRATOR,
                null,
                false,
                null,
                1);
    }

    private static boolean isNeededAtOnce(Company company) {
        return company.is(Role.COORDINATOR)
                || company.is(Role.TSO)
                || company.code().startsWith(SAMPLE_FILE_COMPANIES);
    }
}
