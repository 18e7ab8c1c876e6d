package org.koiki.switching.rate;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the limit holds: for systems, not for people at screens. */
@Configuration(proxyBeanMethods = false)
class RateConfiguration implements WebMvcConfigurer {
    private final RateLimit limit;

    RateConfiguration(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limit)
                .addPathPatterns("/api/v1/switching/**", "/api/v1/supply-points", "/api/v1/supply-points/*");
    }
}
