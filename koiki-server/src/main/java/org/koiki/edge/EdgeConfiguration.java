package org.koiki.edge;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Leads every failure of the framework to {@link Failures}. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration implements WebMvcConfigurer {
    private final Failures failures;
    private final ObjectProvider<LargeBody> large;

    EdgeConfiguration(Failures failures, ObjectProvider<LargeBody> large) {
        this.failures = failures;
        this.large = large;
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.removeIf(resolver -> !(resolver instanceof ExceptionHandlerExceptionResolver));
        resolvers.add(new FailureResolver(failures));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new MarketDays());
        registry.addConverter(new MarketMonths());
        registry.addConverter(new MarketTimes());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PlainBodies(large.stream().toList()));
        registry.addInterceptor(new NamedBodies()).addPathPatterns("/api/**");
        registry.addInterceptor(new WantedAnswers()).addPathPatterns("/api/**");
    }

    /** The one of the htmx library knows annotations that no screen of the hub has. */
    @Bean
    @Primary
    WebMvcRegistrations prefixedMapping() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new PrefixedMapping();
            }
        };
    }

    @Bean
    FilterRegistrationBean<WholeAnswers> wholeAnswers() {
        var filter = new FilterRegistrationBean<>(new WholeAnswers());
        filter.addUrlPatterns("/api/*", "/service/*", "/members/*");
        return filter;
    }

    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (request, response, rejected) ->
                failures.tell(HttpFault.REQUEST_UNREADABLE.problem(), request, response);
    }
}
