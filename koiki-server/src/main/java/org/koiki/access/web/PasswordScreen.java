package org.koiki.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.message.Text;
import org.koiki.participant.OwnPassword;
import org.koiki.participant.User;
import org.koiki.participant.Users;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Change of one's own password; the session goes on, every other one of the user ends. */
@Screen
class PasswordScreen {
    private final Users users;
    private final OwnPassword passwords;
    private final Clock clock;

    PasswordScreen(Users users, OwnPassword passwords, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    @GetMapping("/password")
    String show(@AuthenticationPrincipal Caller caller, Model model) {
        User user = user(caller);
        model.addAttribute("forced", user.mustChange()).addAttribute("expired", user.isExpired(clock.instant()));
        return "access/password";
    }

    @PostMapping("/password")
    String change(
            @AuthenticationPrincipal Caller caller,
            @RequestParam String present,
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletRequest request,
            Model model) {
        try {
            requireSame(wanted, again);
            passwords.change(caller.actor(), user(caller), present, wanted);
            ScreenSession.begin(request, user(caller));
            return "redirect:/?done=password.changed";
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return show(caller, model);
        }
    }

    private User user(Caller caller) {
        return users.get(Objects.requireNonNull(caller.user()));
    }

    private static void requireSame(String wanted, String again) {
        if (!wanted.equals(again)) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "password-differs",
                    new Text("パスワードを変更できません", "The password cannot be changed"),
                    new Text("確認用のパスワードが一致しません。", "The two new passwords differ."));
        }
    }
}
