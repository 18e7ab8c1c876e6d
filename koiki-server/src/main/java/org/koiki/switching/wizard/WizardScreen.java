package org.koiki.switching.wizard;

import java.util.Map;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The application form: the point, then the kind, then what that case needs; checked while it is filled in, previewed, filed. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_FILE')")
class WizardScreen {
    private static final String PATH = "/switching/new";

    private final ApplicationForms forms;
    private final Applications applications;

    WizardScreen(ApplicationForms forms, Applications applications) {
        this.forms = forms;
        this.applications = applications;
    }

    @ModelAttribute
    void head(Model model) {
        model.addAttribute("heading", "wizard.title").addAttribute("base", PATH);
    }

    @GetMapping(PATH)
    String blank(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> given, Model model) {
        return forms.show(given, null, caller, model);
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
    String file(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> given, Model model) {
        Content content = forms.read(given);
        if (content == null) {
            return preview(caller, given, model);
        }
        try {
            String number = applications
                    .apply(content, given.get("key"), caller)
                    .application()
                    .number();
            return "redirect:/switching/applications/" + number + "?done=switching.applied";
        } catch (Problem refusal) {
            model.addAttribute("problem", refusal.getBody());
            given.computeIfPresent("key", (name, key) -> SwitchingProblems.keyAfter(refusal, key));
            return preview(caller, given, model);
        }
    }
}
