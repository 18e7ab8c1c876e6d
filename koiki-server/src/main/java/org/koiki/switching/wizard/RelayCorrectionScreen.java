package org.koiki.switching.wizard;

import java.util.Map;
import java.util.Optional;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.message.Text;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Correction of a relay (廃止取次訂正) that is not decided, over the version that was read. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_FILE') and hasAuthority('SWITCHING_PERSONAL_DATA')")
class RelayCorrectionScreen {
    private static final String PATH = "/switching/relays/{number}/correction";

    private final RelayForms forms;
    private final Relays relays;
    private final RelayViews views;

    RelayCorrectionScreen(RelayForms forms, Relays relays, RelayViews views) {
        this.forms = forms;
        this.relays = relays;
        this.views = views;
    }

    @ModelAttribute
    void head(@PathVariable String number, Model model) {
        model.addAttribute("heading", "relays.correction")
                .addAttribute("number", number)
                .addAttribute("base", "/switching/relays/" + number + "/correction");
    }

    @GetMapping(PATH)
    String standing(@AuthenticationPrincipal Caller caller, @PathVariable String number, Model model) {
        RelayView view = own(number, caller);
        String stage = view.relay().stage();
        if (!stage.equals("AWAITING_DECISION")) {
            throw SwitchingProblems.wrongStage("relay", number, stage, new Text("訂正", "corrected"));
        }
        return forms.show(read(view).over(RelayFields.given(view.content())), null, caller, model);
    }

    @PostMapping(PATH + "/check")
    String check(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model) {
        return forms.check(given, number, caller, model);
    }

    @PostMapping(PATH + "/preview")
    String preview(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model) {
        return forms.preview(given, number, caller, model);
    }

    @PostMapping(PATH)
    String correct(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model) {
        Optional<RelayContent> content = forms.read(given, caller);
        if (content.isEmpty()) {
            return preview(caller, number, given, model);
        }
        try {
            relays.correct(number, content.get(), ReadVersion.tag(given), caller);
            return "redirect:/switching/relays/" + number + "?done=relay.corrected";
        } catch (Problem refusal) {
            if (SwitchingProblems.isVersionChanged(refusal)) {
                return overtaken(number, given, caller, model);
            }
            model.addAttribute("problem", refusal.getBody());
            return preview(caller, number, given, model);
        }
    }

    /** The form as it was filled in, beside what stands now; the next try is over that version. */
    private String overtaken(String number, Map<String, String> given, Caller caller, Model model) {
        RelayView view = own(number, caller);
        model.addAttribute("changed", ChangedField.of(RelayFields.given(view.content()), given));
        return forms.show(read(view).over(given), null, caller, model);
    }

    private static ReadVersion read(RelayView view) {
        return new ReadVersion(view.relay().version());
    }

    private RelayView own(String number, Caller caller) {
        return views.find(number, Purpose.APPLICATION, caller)
                .filter(view -> view.relay().side() == Side.NEW)
                .orElseThrow(() -> SwitchingProblems.notFound(number));
    }
}
