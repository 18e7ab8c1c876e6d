package org.koiki.switching.wizard;

import java.util.Map;
import java.util.Optional;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.relay.RelayView;
import org.koiki.switching.relay.RelayViews;
import org.koiki.switching.relay.Relays;
import org.koiki.switching.relay.Side;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registration of a relay (廃止取次登録) by the new retailer: checked while it is filled in, shown whole, registered. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_FILE')")
class RelayFormScreen {
    private static final String PATH = "/switching/relays/new";

    private final RelayForms forms;
    private final Relays relays;
    private final RelayViews views;

    RelayFormScreen(RelayForms forms, Relays relays, RelayViews views) {
        this.forms = forms;
        this.relays = relays;
        this.views = views;
    }

    @ModelAttribute
    void head(Model model) {
        model.addAttribute("heading", "relays.new").addAttribute("base", PATH);
    }

    /** The form for a point that may be named already. */
    @GetMapping(PATH)
    String blank(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> given, Model model) {
        return forms.show(given, null, caller, model);
    }

    /** The form with what an own relay said, to register it anew. */
    @GetMapping(value = PATH, params = "after")
    @PreAuthorize("hasAuthority('SWITCHING_FILE') and hasAuthority('SWITCHING_PERSONAL_DATA')")
    String anew(@AuthenticationPrincipal Caller caller, @RequestParam String after, Model model) {
        RelayView former = views.find(after, Purpose.APPLICATION, caller)
                .filter(view -> view.relay().side() == Side.NEW)
                .orElseThrow(() -> SwitchingProblems.notFound(after));
        return forms.show(RelayFields.given(former.content()), null, caller, model);
    }

    /** What the rules say so far; for the form to show while it is filled in. */
    @PostMapping(PATH + "/check")
    String check(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> given, Model model) {
        return forms.check(given, null, caller, model);
    }

    @PostMapping(PATH + "/preview")
    String preview(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> given, Model model) {
        return forms.preview(given, null, caller, model);
    }

    @PostMapping(PATH)
    String register(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> given, Model model) {
        Optional<RelayContent> content = forms.read(given, caller);
        if (content.isEmpty()) {
            return preview(caller, given, model);
        }
        try {
            String number = relays.register(content.get(), given.get("key"), caller)
                    .relay()
                    .number();
            return "redirect:/switching/relays/" + number + "?done=relay.registered";
        } catch (Problem refusal) {
            model.addAttribute("problem", refusal.getBody());
            given.computeIfPresent("key", (name, key) -> SwitchingProblems.keyAfter(refusal, key));
            return preview(caller, given, model);
        }
    }
}
