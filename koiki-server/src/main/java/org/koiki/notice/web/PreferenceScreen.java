package org.koiki.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.notice.preference.MailAddresses;
import org.koiki.notice.preference.NoticeKinds;
import org.koiki.notice.preference.Preference;
import org.koiki.notice.preference.Preferences;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which notices take which ways to the caller's company. */
@Screen
@RequestMapping("/notices")
@PreAuthorize("hasAuthority('NOTICE_ADMIN')")
class PreferenceScreen {
    private final Preferences preferences;
    private final MailAddresses addresses;
    private final NoticeKinds kinds;

    PreferenceScreen(Preferences preferences, MailAddresses addresses, NoticeKinds kinds) {
        this.preferences = preferences;
        this.addresses = addresses;
        this.kinds = kinds;
    }

    @GetMapping("/preferences")
    String show(@AuthenticationPrincipal Caller caller, Model model) {
        String company = caller.company().code();
        model.addAttribute("kinds", kinds.all())
                .addAttribute("preferences", preferences.of(company))
                .addAttribute("addresses", addresses.of(company))
                .addAttribute("mailOn", addresses.on());
        return "notice/preferences";
    }

    /** Each list names the kinds whose box is ticked. */
    @PostMapping("/preferences")
    String choose(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") List<String> mail,
            @RequestParam(defaultValue = "") List<String> feed,
            @RequestParam(defaultValue = "") List<String> webhook) {
        for (Preference former : preferences.of(caller.company().code())) {
            String kind = former.kind();
            Preference chosen = new Preference(kind, mail.contains(kind), feed.contains(kind), webhook.contains(kind));
            preferences.choose(caller.actor(), caller.company().code(), chosen);
        }
        return "redirect:/notices/preferences?done=notices.chosen";
    }

    @PostMapping("/addresses")
    String add(
            @AuthenticationPrincipal Caller caller,
            @RequestParam String address,
            @RequestParam String language,
            @RequestParam(required = false) @Nullable String kind,
            Model model) {
        try {
            String only = kind == null || kind.isBlank() ? null : kind;
            addresses.add(caller.actor(), caller.company().code(), address.strip(), language, only);
            return "redirect:/notices/preferences?done=notices.added";
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody()).addAttribute("address", address);
            return show(caller, model);
        }
    }

    @PostMapping("/addresses/{id}/remove")
    String remove(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        addresses.remove(caller.actor(), caller.company().code(), id);
        return "redirect:/notices/preferences?done=notices.removed";
    }
}
