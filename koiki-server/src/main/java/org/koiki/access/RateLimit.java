package org.koiki.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.koiki.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns a company away that asks too often. Each node counts by itself. */
public final class RateLimit implements HandlerInterceptor {
    private final Turnstile turnstile = new Turnstile();
    private final Supplier<Rate> rate;
    private final BiFunction<Rate, Duration, Problem> refusal;

    /**
     * @param rate how often a company may ask now
     * @param refusal what it is told beyond that, and for how long it has to wait
     */
    public RateLimit(Supplier<Rate> rate, BiFunction<Rate, Duration, Problem> refusal) {
        this.rate = rate;
        this.refusal = refusal;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof Caller caller) {
            Rate allowed = rate.get();
            long wait = turnstile.pass(caller.company().code(), allowed, System.nanoTime());
            if (wait > 0) {
                throw refusal.apply(allowed, Duration.ofNanos(wait));
            }
        }
        return true;
    }
}
