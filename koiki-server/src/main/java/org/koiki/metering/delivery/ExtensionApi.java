package org.koiki.metering.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.edge.Given;
import org.koiki.metering.delivery.Extensions.TakenExtension;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which extensions the caller's company takes. */
@RestController
@RequestMapping("/api/v1/energy/extensions")
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class ExtensionApi {
    private final Extensions extensions;

    ExtensionApi(Extensions extensions) {
        this.extensions = extensions;
    }

    /** All that are to be taken from now on. */
    record WantedExtensions(@Nullable List<@Nullable Extension> taken) {}

    @GetMapping
    List<TakenExtension> list(@AuthenticationPrincipal Caller caller) {
        return extensions.list(caller);
    }

    @PutMapping
    @PreAuthorize("hasAuthority('ENERGY_FILE')")
    List<TakenExtension> take(@RequestBody WantedExtensions wanted, @AuthenticationPrincipal Caller caller) {
        extensions.take(Given.required(wanted.taken(), "taken"), caller);
        return extensions.list(caller);
    }
}
