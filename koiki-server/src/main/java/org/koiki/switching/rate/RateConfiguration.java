package org.koiki.switching.rate;

import org.koiki.access.Rate;
import org.koiki.access.RateLimit;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.rule.Limits;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the limit holds: for systems, and for what forms ask while people fill them in. */
@Configuration(proxyBeanMethods = false)
class RateConfiguration implements WebMvcConfigurer {
    private final Limits limits;
    private final MarketClock clock;

    RateConfiguration(Limits limits, MarketClock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RateLimit(this::rate, SwitchingProblems::tooMany))
                .addPathPatterns("/api/v1/switching/**", "/api/v1/supply-points", "/api/v1/supply-points/*")
                .addPathPatterns("/switching/new/*", "/switching/relays/new/*", "/switching/*/*/correction/*");
    }

    private Rate rate() {
        return new Rate(limits.number("api.perSecond", clock.today()), limits.number("api.burst", clock.today()));
    }
}
