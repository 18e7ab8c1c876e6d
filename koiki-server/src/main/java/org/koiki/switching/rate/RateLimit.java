package org.koiki.switching.rate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.rule.Limits;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns a company away that asks too often. Each node counts by itself. */
@Component
class RateLimit implements HandlerInterceptor {
    private final Turnstile turnstile = new Turnstile();
    private final Limits limits;
    private final MarketClock clock;

    RateLimit(Limits limits, MarketClock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof Caller caller) {
            Rate rate = rate();
            long wait = turnstile.pass(caller.company().code(), rate, System.nanoTime());
            if (wait > 0) {
                throw SwitchingProblems.tooMany(rate.perSecond(), rate.burst(), Duration.ofNanos(wait));
            }
        }
        return true;
    }

    private Rate rate() {
        return new Rate(limits.number("api.perSecond", clock.today()), limits.number("api.burst", clock.today()));
    }
}
