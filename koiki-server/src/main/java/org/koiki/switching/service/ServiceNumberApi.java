package org.koiki.switching.service;

import java.util.List;
import java.util.Map;
import org.koiki.access.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The members' own service numbers over JSON. */
@RestController
@RequestMapping("/api/v1/switching/service-numbers")
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class ServiceNumberApi {
    private final ServiceNumbers numbers;

    ServiceNumberApi(ServiceNumbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping
    List<ServiceNumber> list(@AuthenticationPrincipal Caller caller) {
        return numbers.of(caller);
    }

    @PutMapping
    @PreAuthorize("hasAuthority('SWITCHING_VIEW') and hasAuthority('USER_ADMIN')")
    List<ServiceNumber> set(@RequestBody Map<String, String> wanted, @AuthenticationPrincipal Caller caller) {
        return numbers.set(wanted, caller);
    }
}
