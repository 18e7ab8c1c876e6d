package org.koiki.participant.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.Acting;
import org.koiki.edge.Given;
import org.koiki.participant.OwnPassword;
import org.koiki.participant.User;
import org.koiki.participant.Users;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The users of a company: the own one, or for the coordinator any. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {
    private final Users users;
    private final OwnPassword passwords;
    private final Administered administered;

    UserController(Users users, OwnPassword passwords, Administered administered) {
        this.users = users;
        this.passwords = passwords;
        this.administered = administered;
    }

    /** A user that is wanted. */
    record Wanted(String id, User.Kind kind, User.Preset preset) {
        Wanted {
            Given.required(id, "id");
            Given.required(kind, "kind");
            Given.required(preset, "preset");
        }
    }

    /** A change of the own password. */
    record Change(String current, String next) {
        Change {
            Given.required(current, "current");
            Given.required(next, "next");
        }
    }

    @GetMapping
    @PreAuthorize("hasAuthority('USER_VIEW')")
    List<UserView> list(
            @AuthenticationPrincipal Acting acting, @RequestParam(required = false) @Nullable String company) {
        return users.of(administered.company(acting, company)).stream()
                .map(UserView::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('USER_ADMIN')")
    UserView create(
            @AuthenticationPrincipal Acting acting,
            @RequestParam(required = false) @Nullable String company,
            @RequestBody Wanted wanted) {
        String owner = administered.company(acting, company);
        return UserView.of(users.create(acting.actor(), owner, wanted.id(), wanted.kind(), wanted.preset()));
    }

    @PostMapping("/{id}/reset")
    @PreAuthorize("hasAuthority('USER_ADMIN')")
    UserView reset(@AuthenticationPrincipal Acting acting, @PathVariable String id) {
        return UserView.of(users.reset(acting.actor(), administered(acting, id)));
    }

    @PostMapping("/{id}/lock")
    @PreAuthorize("hasAuthority('USER_ADMIN')")
    UserView lock(@AuthenticationPrincipal Acting acting, @PathVariable String id) {
        return UserView.of(users.lock(acting.actor(), administered(acting, id)));
    }

    @PostMapping("/{id}/unlock")
    @PreAuthorize("hasAuthority('USER_ADMIN')")
    UserView unlock(@AuthenticationPrincipal Acting acting, @PathVariable String id) {
        return UserView.of(users.unlock(acting.actor(), administered(acting, id)));
    }

    @PostMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeOwn(@AuthenticationPrincipal Acting acting, @RequestBody Change change) {
        User own = users.get(Objects.requireNonNull(acting.actor().user()));
        passwords.change(acting.actor(), own, change.current(), change.next());
    }

    private String administered(Acting acting, String id) {
        return users.administered(acting, id).id();
    }
}
