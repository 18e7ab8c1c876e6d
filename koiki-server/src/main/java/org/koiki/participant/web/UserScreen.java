package org.koiki.participant.web;

import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.audit.Acting;
import org.koiki.edge.Given;
import org.koiki.participant.IssuedPassword;
import org.koiki.participant.User.Kind;
import org.koiki.participant.User.Preset;
import org.koiki.participant.Users;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The users of a company. */
@Screen
@PreAuthorize("hasAuthority('USER_ADMIN')")
class UserScreen {
    private final Users users;
    private final Companies companies;
    private final Administered administered;

    UserScreen(Users users, Companies companies, Administered administered) {
        this.users = users;
        this.companies = companies;
        this.administered = administered;
    }

    /** What was typed in for a new user. */
    record Wanted(String id, Kind kind, Preset preset) {
        Wanted {
            Given.required(id, "id");
            Given.required(kind, "kind");
            Given.required(preset, "preset");
        }
    }

    @GetMapping("/users")
    @PreAuthorize("hasAuthority('USER_VIEW')")
    String list(
            @AuthenticationPrincipal Acting acting,
            @RequestParam(required = false) @Nullable String company,
            Model model) {
        return show(acting, administered.company(acting, company), model);
    }

    @PostMapping("/users")
    String create(@AuthenticationPrincipal Acting acting, @RequestParam String company, Wanted wanted, Model model) {
        String owner = administered.company(acting, company);
        try {
            return issued(users.create(acting.actor(), owner, wanted.id(), wanted.kind(), wanted.preset()), model);
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody()).addAttribute("form", wanted);
            return show(acting, owner, model);
        }
    }

    @PostMapping("/users/{id}/reset")
    String reset(@AuthenticationPrincipal Acting acting, @PathVariable String id, Model model) {
        return issued(users.reset(acting.actor(), administered(acting, id)), model);
    }

    @PostMapping("/users/{id}/lock")
    String lock(@AuthenticationPrincipal Acting acting, @PathVariable String id) {
        return "redirect:/users?done=user.locked&company="
                + users.lock(acting.actor(), administered(acting, id)).company();
    }

    @PostMapping("/users/{id}/unlock")
    String unlock(@AuthenticationPrincipal Acting acting, @PathVariable String id) {
        return "redirect:/users?done=user.unlocked&company="
                + users.unlock(acting.actor(), administered(acting, id)).company();
    }

    private String administered(Acting acting, String id) {
        return users.administered(acting, id).id();
    }

    private static String issued(IssuedPassword issued, Model model) {
        model.addAttribute("issued", issued);
        return "participant/issued";
    }

    private String show(Acting acting, String company, Model model) {
        model.addAttribute("users", users.of(company))
                .addAttribute("self", acting.actor().user())
                .addAttribute("company", company)
                .addAttribute("companies", companies.choice(acting))
                .addAttribute("kinds", Kind.values())
                .addAttribute("presets", Preset.values());
        return "participant/users";
    }
}
