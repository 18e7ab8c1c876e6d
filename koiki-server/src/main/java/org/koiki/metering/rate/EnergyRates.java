package org.koiki.metering.rate;

import java.time.LocalDate;
import org.koiki.access.Rate;
import org.koiki.access.RateLimit;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where a company's requests are counted: at the doors of systems, not at screens. */
@Configuration(proxyBeanMethods = false)
public class EnergyRates implements WebMvcConfigurer {
    private final EnergyLimits limits;
    private final MarketClock clock;
    private final RateLimit files = new RateLimit(() -> rate("files"), RateProblems::tooMany);
    private final RateLimit history = new RateLimit(() -> rate("history"), RateProblems::tooMany);

    EnergyRates(EnergyLimits limits, MarketClock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(files).addPathPatterns("/api/v1/energy/files/**", "/api/v1/energy/manifests/**");
        registry.addInterceptor(history).addPathPatterns("/api/v1/energy/points/**");
    }

    /** Counts requests for lists and files, whichever way they come. */
    public HandlerInterceptor files() {
        return files;
    }

    private Rate rate(String what) {
        LocalDate today = clock.today();
        return new Rate(limits.on(today, what + "-per-second"), limits.on(today, what + "-at-once"));
    }
}
