package org.koiki.switching.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of the company's own service numbers. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class ServiceNumberScreen {
    private final ServiceNumbers numbers;

    ServiceNumberScreen(ServiceNumbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping("/switching/service-numbers")
    String show(@AuthenticationPrincipal Caller caller, Model model) {
        model.addAttribute("numbers", numbers.of(caller));
        return "switching/service-numbers";
    }

    @PostMapping("/switching/service-numbers")
    @PreAuthorize("hasAuthority('SWITCHING_VIEW') and hasAuthority('USER_ADMIN')")
    String set(
            @AuthenticationPrincipal Caller caller,
            @RequestParam List<String> operation,
            @RequestParam List<String> number,
            Model model) {
        Map<String, String> wanted = new HashMap<>();
        for (int i = 0; i < Math.min(operation.size(), number.size()); i++) {
            wanted.put(operation.get(i), number.get(i));
        }
        try {
            numbers.set(wanted, caller);
            return "redirect:/switching/service-numbers?done=service.saved";
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return show(caller, model);
        }
    }
}
