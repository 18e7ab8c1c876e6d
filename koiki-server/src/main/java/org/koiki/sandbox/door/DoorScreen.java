package org.koiki.sandbox.door;

import jakarta.servlet.http.HttpServletRequest;
import org.koiki.Screen;
import org.koiki.access.Callers;
import org.springframework.context.annotation.Profile;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a visitor choose whom to be. */
@Screen
@Profile("sandbox")
class DoorScreen {
    private final Visitors visitors;
    private final Callers callers;

    DoorScreen(Visitors visitors, Callers callers) {
        this.visitors = visitors;
        this.callers = callers;
    }

    @GetMapping("/door")
    String show(@RequestParam(defaultValue = "") String find, Model model) {
        model.addAttribute("find", find);
        model.addAttribute("groups", visitors.matching(find));
        return "sandbox/door";
    }

    @PostMapping("/door")
    String enter(@RequestParam String user, HttpServletRequest request) {
        if (callers.of(user, request.getRemoteAddr()).isEmpty()) {
            return "redirect:/door";
        }
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(DoorSessionFilter.USER, user);
        return "redirect:/";
    }
}
