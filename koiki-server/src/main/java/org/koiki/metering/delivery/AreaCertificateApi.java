package org.koiki.metering.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.edge.Given;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which certificates fetch the files of which area. */
@RestController
@RequestMapping("/api/v1/energy/certificates")
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class AreaCertificateApi {
    private final AreaCertificates certificates;

    AreaCertificateApi(AreaCertificates certificates) {
        this.certificates = certificates;
    }

    /** All that are to open the area from now on, by their SHA-256; with none, each registered certificate does. */
    record WantedCertificates(@Nullable List<@Nullable String> certificates) {}

    @GetMapping
    List<AreaCertificate> list(@AuthenticationPrincipal Caller caller) {
        return certificates.list(caller);
    }

    @PutMapping("/{area}")
    @PreAuthorize("hasAuthority('ENERGY_FILE') and hasAuthority('CERTIFICATE_ADMIN')")
    List<AreaCertificate> name(
            @PathVariable String area, @RequestBody WantedCertificates wanted, @AuthenticationPrincipal Caller caller) {
        certificates.name(area, Given.required(wanted.certificates(), "certificates"), caller);
        return certificates.list(caller).stream()
                .filter(one -> one.area().equals(area))
                .toList();
    }
}
