package org.koiki.participant.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.Acting;
import org.koiki.edge.Given;
import org.koiki.participant.Certificate;
import org.koiki.participant.CertificateFile;
import org.koiki.participant.Certificates;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The client certificates of a company: the own one, or for the coordinator any. */
@RestController
@RequestMapping("/api/v1/certificates")
class CertificateController {
    private final Certificates certificates;
    private final Administered administered;
    private final Clock clock;

    CertificateController(Certificates certificates, Administered administered, Clock clock) {
        this.certificates = certificates;
        this.administered = administered;
        this.clock = clock;
    }

    record Announced(String fingerprint) {
        Announced {
            Given.required(fingerprint, "fingerprint");
        }
    }

    @GetMapping
    @PreAuthorize("hasAuthority('CERTIFICATE_VIEW')")
    List<CertificateView> list(
            @AuthenticationPrincipal Acting acting, @RequestParam(required = false) @Nullable String company) {
        return certificates.of(administered.company(acting, company)).stream()
                .map(this::view)
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('CERTIFICATE_ADMIN')")
    CertificateView announce(
            @AuthenticationPrincipal Acting acting,
            @RequestParam(required = false) @Nullable String company,
            @RequestBody Announced announced) {
        return view(
                certificates.register(acting.actor(), administered.company(acting, company), announced.fingerprint()));
    }

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                MediaType.TEXT_PLAIN_VALUE,
                "application/x-pem-file",
                "application/pkix-cert",
                "application/x-x509-user-cert"
            })
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('CERTIFICATE_ADMIN')")
    CertificateView register(
            @AuthenticationPrincipal Acting acting,
            @RequestParam(required = false) @Nullable String company,
            @RequestBody byte[] file) {
        return view(certificates.register(
                acting.actor(), administered.company(acting, company), CertificateFile.read(file)));
    }

    @PostMapping("/{fingerprint}/revoke")
    @PreAuthorize("hasAuthority('CERTIFICATE_ADMIN')")
    CertificateView revoke(@AuthenticationPrincipal Acting acting, @PathVariable String fingerprint) {
        Certificate certificate = certificates.administered(acting, fingerprint);
        return view(certificates.revoke(acting.actor(), certificate.fingerprint()));
    }

    @DeleteMapping("/{fingerprint}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('CERTIFICATE_ADMIN') and principal.coordinator()")
    void free(@AuthenticationPrincipal Acting acting, @PathVariable String fingerprint) {
        certificates.free(acting.actor(), fingerprint);
    }

    private CertificateView view(Certificate certificate) {
        return CertificateView.of(certificate, clock.instant());
    }
}
