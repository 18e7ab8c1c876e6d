package org.koiki.metering.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Company;
import org.koiki.participant.Masters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Certificates by area (エリア別証明書): a retailer names its own, a TSO sees those of its area. */
@Screen
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class AreaCertificateScreen {
    private final AreaCertificates certificates;
    private final Masters masters;
    private final MarketClock clock;

    AreaCertificateScreen(AreaCertificates certificates, Masters masters, MarketClock clock) {
        this.certificates = certificates;
        this.masters = masters;
        this.clock = clock;
    }

    @GetMapping("/energy/certificates")
    String show(@AuthenticationPrincipal Caller caller, Model model) {
        List<AreaCertificate> list = certificates.list(caller);
        model.addAttribute("list", list)
                .addAttribute("names", names(list))
                .addAttribute("choices", certificates.choices(caller))
                .addAttribute("named", certificates.named(caller));
        return "metering/certificates";
    }

    /**
     * @param shown what was named when the form was shown, of an area and a fingerprint each, such as {@code 06/3f9a…}
     * @param named what is to be named, likewise
     */
    @PostMapping("/energy/certificates")
    @PreAuthorize("hasAuthority('ENERGY_FILE') and hasAuthority('CERTIFICATE_ADMIN')")
    String name(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable List<String> shown,
            @RequestParam(required = false) @Nullable List<String> named,
            Model model) {
        try {
            certificates.name(byArea(shown), byArea(named), caller);
            return "redirect:/energy/certificates?done=energy.certificates";
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return show(caller, model);
        }
    }

    private static Map<String, Set<String>> byArea(@Nullable List<String> pairs) {
        return (pairs == null ? List.<String>of() : pairs)
                .stream()
                        .map(one -> one.split("/", 2))
                        .filter(parts -> parts.length == 2)
                        .collect(Collectors.groupingBy(
                                parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toSet())));
    }

    private Map<String, String> names(List<AreaCertificate> list) {
        return list.stream()
                .map(AreaCertificate::company)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        company -> masters.current()
                                .company(company, clock.today())
                                .map(Company::name)
                                .orElse("")));
    }
}
