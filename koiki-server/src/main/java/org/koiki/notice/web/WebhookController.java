package org.koiki.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.edge.Given;
import org.koiki.notice.webhook.IssuedWebhook;
import org.koiki.notice.webhook.LoggedDelivery;
import org.koiki.notice.webhook.Webhook;
import org.koiki.notice.webhook.Webhooks;
import org.springframework.http.HttpStatus;
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

/** The webhooks of the caller's company. */
@RestController
@RequestMapping("/api/v1/webhooks")
@PreAuthorize("hasAuthority('NOTICE_ADMIN')")
class WebhookController {
    private static final int MOST = 200;

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** A webhook that is wanted. */
    record WantedWebhook(String url) {
        WantedWebhook {
            Given.required(url, "url");
        }
    }

    /**
     * A part of the delivery log, newest first.
     *
     * @param next cursor of the following, older page; absent on the last one
     */
    record DeliveryPage(
            List<LoggedDelivery> items, @Nullable String next) {
        static DeliveryPage of(List<LoggedDelivery> items, int size) {
            return new DeliveryPage(
                    items,
                    items.size() < size ? null : Long.toString(items.getLast().id()));
        }
    }

    @GetMapping
    List<Webhook> list(@AuthenticationPrincipal Caller caller) {
        return webhooks.of(caller.company().code());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedWebhook add(@AuthenticationPrincipal Caller caller, @RequestBody WantedWebhook wanted) {
        return webhooks.add(caller.actor(), caller.company().code(), wanted.url());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        webhooks.remove(caller.actor(), caller.company().code(), id);
    }

    @PostMapping("/{id}/enable")
    Webhook enable(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        return webhooks.enable(caller.actor(), caller.company().code(), id, true);
    }

    @PostMapping("/{id}/disable")
    Webhook disable(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        return webhooks.enable(caller.actor(), caller.company().code(), id, false);
    }

    @GetMapping("/{id}/deliveries")
    DeliveryPage log(
            @AuthenticationPrincipal Caller caller,
            @PathVariable long id,
            @RequestParam(defaultValue = "9223372036854775807") long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        return DeliveryPage.of(webhooks.log(caller.company().code(), id, cursor, size), size);
    }

    @PostMapping("/{id}/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@AuthenticationPrincipal Caller caller, @PathVariable long id, @PathVariable long delivery) {
        webhooks.replay(caller.actor(), caller.company().code(), id, delivery);
    }
}
