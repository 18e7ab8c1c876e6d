package org.koiki.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.edge.Given;
import org.koiki.notice.preference.MailAddress;
import org.koiki.notice.preference.MailAddresses;
import org.koiki.notice.preference.NoticeKind;
import org.koiki.notice.preference.NoticeKinds;
import org.koiki.notice.preference.Preference;
import org.koiki.notice.preference.Preferences;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which notices take which ways to the caller's company. */
@RestController
@RequestMapping("/api/v1/notices")
@PreAuthorize("hasAuthority('NOTICE_ADMIN')")
class PreferenceController {
    private final Preferences preferences;
    private final MailAddresses addresses;
    private final NoticeKinds kinds;

    PreferenceController(Preferences preferences, MailAddresses addresses, NoticeKinds kinds) {
        this.preferences = preferences;
        this.addresses = addresses;
        this.kinds = kinds;
    }

    /**
     * All that a company has chosen.
     *
     * @param mailOn whether this hub sends mail
     */
    record NoticePreferences(
            boolean mailOn, List<NoticeKind> kinds, List<Preference> preferences, List<MailAddress> addresses) {}

    /** The ways chosen for one kind. */
    record Ways(Boolean mail, Boolean feed, Boolean webhook) {
        Ways {
            Given.required(mail, "mail");
            Given.required(feed, "feed");
            Given.required(webhook, "webhook");
        }
    }

    /** An address that is wanted; for all kinds when none is named. */
    record WantedAddress(
            String address, String language, @Nullable String kind) {
        WantedAddress {
            Given.required(address, "address");
            Given.required(language, "language");
        }
    }

    @GetMapping("/preferences")
    NoticePreferences show(@AuthenticationPrincipal Caller caller) {
        String company = caller.company().code();
        return new NoticePreferences(addresses.on(), kinds.all(), preferences.of(company), addresses.of(company));
    }

    @PutMapping("/preferences/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@AuthenticationPrincipal Caller caller, @PathVariable String kind, @RequestBody Ways ways) {
        Preference chosen = new Preference(kind, ways.mail(), ways.feed(), ways.webhook());
        preferences.choose(caller.actor(), caller.company().code(), chosen);
    }

    @PostMapping("/addresses")
    @ResponseStatus(HttpStatus.CREATED)
    MailAddress add(@AuthenticationPrincipal Caller caller, @RequestBody WantedAddress wanted) {
        String company = caller.company().code();
        return addresses.add(caller.actor(), company, wanted.address(), wanted.language(), wanted.kind());
    }

    @DeleteMapping("/addresses/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        addresses.remove(caller.actor(), caller.company().code(), id);
    }
}
