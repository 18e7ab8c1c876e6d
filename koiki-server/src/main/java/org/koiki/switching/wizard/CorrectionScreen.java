package org.koiki.switching.wizard;

import java.util.Map;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.message.Text;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.application.ApplicationView;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Correction of an application (訂正) that is not locked, over the version that was read. Point and kind stay. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_FILE') and hasAuthority('SWITCHING_PERSONAL_DATA')")
class CorrectionScreen {
    private static final String PATH = "/switching/applications/{number}/correction";

    private final ApplicationForms forms;
    private final Applications applications;
    private final ApplicationViews views;

    CorrectionScreen(ApplicationForms forms, Applications applications, ApplicationViews views) {
        this.forms = forms;
        this.applications = applications;
        this.views = views;
    }

    @ModelAttribute
    void head(@PathVariable String number, Model model) {
        model.addAttribute("heading", "applications.correction")
                .addAttribute("number", number)
                .addAttribute("base", "/switching/applications/" + number + "/correction");
    }

    @GetMapping(PATH)
    String standing(@AuthenticationPrincipal Caller caller, @PathVariable String number, Model model) {
        ApplicationView view = own(number, caller);
        if (view.application().locked()) {
            throw SwitchingProblems.wrongStage(
                    "application", number, view.application().stage(), new Text("訂正", "corrected"));
        }
        return forms.show(read(view).over(forms.write(view.content())), null, caller, model);
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
        Content content = forms.read(given);
        if (content == null) {
            return preview(caller, number, given, model);
        }
        try {
            applications.correct(number, content, ReadVersion.tag(given), caller);
            return "redirect:/switching/applications/" + number + "?done=switching.corrected";
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
        ApplicationView view = own(number, caller);
        model.addAttribute("changed", forms.changed(view.content(), given));
        return forms.show(read(view).over(given), null, caller, model);
    }

    private static ReadVersion read(ApplicationView view) {
        return new ReadVersion(view.application().version());
    }

    private ApplicationView own(String number, Caller caller) {
        return views.find(number, Purpose.APPLICATION, caller)
                .filter(view ->
                        view.application().applicant().equals(caller.company().code()))
                .orElseThrow(() -> SwitchingProblems.notFound(number));
    }
}
