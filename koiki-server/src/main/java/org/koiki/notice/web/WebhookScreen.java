package org.koiki.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.notice.webhook.LoggedDelivery;
import org.koiki.notice.webhook.Webhooks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The webhooks of the caller's company, and what was posted to them. */
@Screen
@RequestMapping("/notices/webhooks")
@PreAuthorize("hasAuthority('NOTICE_ADMIN')")
class WebhookScreen {
    private static final int PAGE = 50;

    private final Webhooks webhooks;

    WebhookScreen(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Caller caller, Model model) {
        model.addAttribute("webhooks", webhooks.of(caller.company().code())).addAttribute("on", webhooks.on());
        return "notice/webhooks";
    }

    @PostMapping
    String add(@AuthenticationPrincipal Caller caller, @RequestParam String url, Model model) {
        try {
            String company = caller.company().code();
            model.addAttribute("issued", webhooks.add(caller.actor(), company, url.strip()));
            return "notice/webhook-issued";
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody()).addAttribute("url", url);
            return list(caller, model);
        }
    }

    @PostMapping("/{id}/remove")
    String remove(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        webhooks.remove(caller.actor(), caller.company().code(), id);
        return "redirect:/notices/webhooks?done=webhook.removed";
    }

    @PostMapping("/{id}/enable")
    String enable(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        webhooks.enable(caller.actor(), caller.company().code(), id, true);
        return "redirect:/notices/webhooks?done=webhook.enabled";
    }

    @PostMapping("/{id}/disable")
    String disable(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        webhooks.enable(caller.actor(), caller.company().code(), id, false);
        return "redirect:/notices/webhooks?done=webhook.disabled";
    }

    @GetMapping("/{id}")
    String log(
            @AuthenticationPrincipal Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long cursor,
            Model model) {
        String company = caller.company().code();
        List<LoggedDelivery> log = webhooks.log(company, id, cursor == null ? Long.MAX_VALUE : cursor, PAGE);
        model.addAttribute("webhook", webhooks.get(company, id))
                .addAttribute("log", log)
                .addAttribute("cursor", cursor)
                .addAttribute("next", log.size() < PAGE ? null : log.getLast().id());
        return "notice/webhook-log";
    }

    @PostMapping("/{id}/deliveries/{delivery}/replay")
    String replay(@AuthenticationPrincipal Caller caller, @PathVariable long id, @PathVariable long delivery) {
        webhooks.replay(caller.actor(), caller.company().code(), id, delivery);
        return "redirect:/notices/webhooks/" + id + "?done=webhook.replayed";
    }
}
