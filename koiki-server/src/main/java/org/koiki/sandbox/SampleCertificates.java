package org.koiki.sandbox;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.Certificates;
import org.koiki.participant.Company;
import org.koiki.participant.MasterData;
import org.koiki.participant.Operator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives sample companies certificates of the development CA and registers them. */
@Component
@Profile("sandbox")
class SampleCertificates implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SampleCertificates.class);
    private static final Actor SANDBOX = new Actor(null, "sandbox", null, null);

    private final DevelopmentCa authority;
    private final Certificates certificates;
    private volatile boolean stopped;
    private @Nullable Thread background;

    SampleCertificates(DevelopmentCa authority, Certificates certificates) {
        this.authority = authority;
        this.certificates = certificates;
    }

    void issue(Collection<Company> companies, MasterData market, LocalDate today) {
        for (Company company : companies) {
            if (stopped) {
                return;
            }
            issue(company, codes(company, market, today));
        }
    }

    void issueInBackground(Collection<Company> companies, MasterData market, LocalDate today) {
        Thread.ofPlatform()
                .name("sample-certificates")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    issue(companies, market, today);
                    LOG.info("Certificates of {} more sample companies are ready", companies.size());
                });
    }

    @Override
    public void destroy() {
        stopped = true;
    }

    private void issue(Company company, List<String> codes) {
        boolean written = codes.stream().allMatch(code -> Files.exists(authority.file(code + ".key")));
        boolean registered = !certificates.of(company.code()).isEmpty();
        if (written && registered) {
            return;
        }
        IssuedCertificate issued = authority.operator(company.nameEn(), codes);
        certificates.register(SANDBOX, company.code(), issued.certificate(), authority.certificate());
    }

    private static List<String> codes(Company company, MasterData market, LocalDate today) {
        return market.operatorsOf(company.code(), today).stream()
                .map(Operator::code)
                .toList();
    }
}
