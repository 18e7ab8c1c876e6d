package org.koiki.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.access.Door;
import org.koiki.access.Login.Granted;
import org.koiki.access.Login.Refused;
import org.koiki.access.Logins;
import org.koiki.access.door.Doorkeeper;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.participant.Users;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Login to the screens. */
@Screen
class LoginScreen {
    private final Logins logins;
    private final Users users;
    private final AuditTrail audit;
    private final Doorkeeper doorkeeper;
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    LoginScreen(Logins logins, Users users, AuditTrail audit, Doorkeeper doorkeeper) {
        this.logins = logins;
        this.users = users;
        this.audit = audit;
        this.doorkeeper = doorkeeper;
    }

    @GetMapping("/login")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("company", doorkeeper.admit(request, null).company());
        return "access/login";
    }

    @PostMapping("/login")
    String enter(
            @RequestParam String user,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (logins.attempt(request, user, password, Door.SCREEN)) {
            case Granted granted -> "redirect:" + begin(granted.caller(), user, request, response);
            case Refused refused -> {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                model.addAttribute("refused", refused).addAttribute("user", user);
                yield show(request, model);
            }
        };
    }

    private String begin(Caller caller, String user, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest before = wanted.getRequest(request, response);
        ScreenSession.begin(request, users.get(user));
        audit.record(new AuditEntry(caller.actor(), "login", user, null, Outcome.DONE, null));
        return before == null ? "/" : before.getRedirectUrl();
    }
}
