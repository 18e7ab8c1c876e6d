package org.koiki.metering.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.AreaCertificate.State;
import org.koiki.metering.delivery.AreaCertificateRows.Named;
import org.koiki.participant.Certificate;
import org.koiki.participant.Certificates;
import org.koiki.participant.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of its registered certificates a company has named for the energy files of an area. */
@Service
class AreaCertificates {
    private final AreaCertificateRows rows;
    private final Certificates certificates;
    private final ReceiverCodes receivers;
    private final Sight sight;
    private final AuditTrail audit;
    private final MarketClock market;
    private final Clock clock;

    AreaCertificates(
            AreaCertificateRows rows,
            Certificates certificates,
            ReceiverCodes receivers,
            Sight sight,
            AuditTrail audit,
            MarketClock market,
            Clock clock) {
        this.rows = rows;
        this.certificates = certificates;
        this.receivers = receivers;
        this.sight = sight;
        this.audit = audit;
        this.market = market;
        this.clock = clock;
    }

    /**
     * A certificate that may be named.
     *
     * @param own whether it is the certificate of the connection that asks
     */
    record Choice(
            String fingerprint,
            State state,
            @Nullable String subject,
            @Nullable Instant notAfter,
            boolean own) {
        private static Choice of(String fingerprint, @Nullable Certificate certificate, Caller caller, Instant now) {
            return new Choice(
                    fingerprint,
                    State.of(certificate, now),
                    certificate == null ? null : certificate.subject(),
                    certificate == null ? null : certificate.until(),
                    fingerprint.equals(caller.certificate()));
        }
    }

    /** What is named: by the caller's company, or for a TSO by all companies in its area; the coordinator sees all. */
    List<AreaCertificate> list(Caller caller) {
        boolean all = caller.coordinator() || caller.company().is(Role.TSO);
        List<Named> named =
                rows.list(sight.areas(caller), all ? null : caller.company().code());
        Map<String, Map<String, Certificate>> known = named.stream()
                .map(Named::company)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::registered));
        Instant now = clock.instant();
        return named.stream()
                .map(one -> AreaCertificate.of(
                        one, known.getOrDefault(one.company(), Map.of()).get(one.fingerprint()), now))
                .toList();
    }

    private Map<String, Certificate> registered(String company) {
        Map<String, Certificate> byFingerprint = new LinkedHashMap<>();
        certificates.of(company).forEach(one -> byFingerprint.put(one.fingerprint(), one));
        return byFingerprint;
    }

    /** What the caller's company may choose from: its usable certificates, and those that it has named before. */
    List<Choice> choices(Caller caller) {
        Instant now = clock.instant();
        Map<String, Certificate> known = registered(caller.company().code());
        Set<String> shown = new LinkedHashSet<>();
        known.values().stream()
                .filter(certificate -> usable(certificate, now))
                .map(Certificate::fingerprint)
                .forEach(shown::add);
        list(caller).stream().map(AreaCertificate::fingerprint).forEach(shown::add);
        return shown.stream()
                .map(fingerprint -> Choice.of(fingerprint, known.get(fingerprint), caller, now))
                .toList();
    }

    /** What the caller's company has named in each of its areas; nothing where every registered certificate counts. */
    Map<String, Set<String>> named(Caller caller) {
        Map<String, Set<String>> named = rows.of(caller.company().code());
        Map<String, Set<String>> byArea = new TreeMap<>();
        sight.areas(caller).forEach(area -> byArea.put(area, named.getOrDefault(area, Set.of())));
        return byArea;
    }

    /**
     * Names the certificates of several areas at once.
     *
     * @param shown what was named when the caller chose, by area; where that is what is wanted, somebody else's change stays
     */
    @Transactional
    void name(Map<String, Set<String>> shown, Map<String, Set<String>> wanted, Caller caller) {
        for (String area : named(caller).keySet()) {
            Set<String> chosen = wanted.getOrDefault(area, Set.of());
            if (!chosen.equals(shown.getOrDefault(area, Set.of()))) {
                name(area, chosen, caller);
            }
        }
    }

    /**
     * Names the certificates that alone open an area from now on; none, and each registered one does.
     *
     * @throws org.koiki.Problem {@code ENERGY-NO-OPERATOR}, {@code ENERGY-CERTIFICATE-UNFIT}
     */
    @Transactional
    void name(String area, Collection<? extends @Nullable String> fingerprints, Caller caller) {
        String company = caller.company().code();
        if (receivers.code(caller, area).isEmpty()) {
            throw DeliveryProblems.noOperator(area);
        }
        rows.hold(company);
        Set<String> wanted = new TreeSet<>();
        fingerprints.stream().map(String::valueOf).forEach(wanted::add);
        requireFit(wanted, rows.of(company).getOrDefault(area, Set.of()), company);
        if (rows.set(company, area, wanted, market.now())) {
            audit.record(new AuditEntry(
                    caller.actor(),
                    "energy.certificates",
                    area + "/" + company,
                    receivers.tso(area).orElse(null),
                    Outcome.DONE,
                    "named: " + wanted));
        }
    }

    /** One that is named already may stay, whatever has become of it. */
    private void requireFit(Set<String> wanted, Set<String> before, String company) {
        Map<String, Certificate> known = registered(company);
        Instant now = clock.instant();
        for (String fingerprint : wanted) {
            Certificate certificate = known.get(fingerprint);
            if (!before.contains(fingerprint) && (certificate == null || !usable(certificate, now))) {
                throw DeliveryProblems.unfitCertificate(fingerprint, State.of(certificate, now));
            }
        }
    }

    private static boolean usable(Certificate certificate, Instant now) {
        return switch (certificate.state(now)) {
            case VALID, AWAITED -> true;
            case EXPIRED, REVOKED -> false;
        };
    }
}
