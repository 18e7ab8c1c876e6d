package org.koiki.participant.web;

import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.audit.Acting;
import org.koiki.participant.CertificateFile;
import org.koiki.participant.Certificates;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The client certificates of a company. */
@Screen
@PreAuthorize("hasAuthority('CERTIFICATE_ADMIN')")
class CertificateScreen {
    private final Certificates certificates;
    private final Companies companies;
    private final Administered administered;
    private final Clock clock;

    CertificateScreen(Certificates certificates, Companies companies, Administered administered, Clock clock) {
        this.certificates = certificates;
        this.companies = companies;
        this.administered = administered;
        this.clock = clock;
    }

    @GetMapping("/certificates")
    @PreAuthorize("hasAuthority('CERTIFICATE_VIEW')")
    String list(
            @AuthenticationPrincipal Acting acting,
            @RequestParam(required = false) @Nullable String company,
            Model model) {
        return show(acting, administered.company(acting, company), model);
    }

    @PostMapping("/certificates/file")
    String register(
            @AuthenticationPrincipal Acting acting,
            @RequestParam String company,
            @RequestParam MultipartFile file,
            Model model)
            throws IOException {
        String owner = administered.company(acting, company);
        byte[] bytes = file.getBytes();
        return registered(
                acting, owner, model, () -> certificates.register(acting.actor(), owner, CertificateFile.read(bytes)));
    }

    @PostMapping("/certificates/fingerprint")
    String register(
            @AuthenticationPrincipal Acting acting,
            @RequestParam String company,
            @RequestParam String fingerprint,
            Model model) {
        String owner = administered.company(acting, company);
        model.addAttribute("fingerprint", fingerprint);
        return registered(acting, owner, model, () -> certificates.register(acting.actor(), owner, fingerprint));
    }

    @PostMapping("/certificates/{fingerprint}/revoke")
    String revoke(@AuthenticationPrincipal Acting acting, @PathVariable String fingerprint) {
        String company = certificates.administered(acting, fingerprint).company();
        certificates.revoke(acting.actor(), fingerprint);
        return "redirect:/certificates?done=certificate.revoked&company=" + company;
    }

    @PostMapping("/certificates/{fingerprint}/free")
    @PreAuthorize("hasAuthority('CERTIFICATE_ADMIN') and principal.coordinator()")
    String free(@AuthenticationPrincipal Acting acting, @PathVariable String fingerprint) {
        String company = certificates.get(fingerprint).company();
        certificates.free(acting.actor(), fingerprint);
        return "redirect:/certificates?done=certificate.freed&company=" + company;
    }

    private String registered(Acting acting, String company, Model model, Runnable registration) {
        try {
            registration.run();
            return "redirect:/certificates?done=certificate.registered&company=" + company;
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return show(acting, company, model);
        }
    }

    private String show(Acting acting, String company, Model model) {
        model.addAttribute("certificates", CertificateLine.of(certificates.of(company), acting, clock.instant()))
                .addAttribute("company", company)
                .addAttribute("companies", companies.choice(acting));
        return "participant/certificates";
    }
}
