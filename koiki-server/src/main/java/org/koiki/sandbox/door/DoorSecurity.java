package org.koiki.sandbox.door;

import org.koiki.access.Callers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** What comes through the door needs neither certificate nor password, and its pages are nowhere else. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class DoorSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain door(HttpSecurity http, DoorPort port, Callers callers) {
        return http.securityMatcher(port::isUsedBy)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> request.getHeader("Origin") == null))
                .addFilterBefore(new DoorSessionFilter(port, callers), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/door/**", "/assets/**", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .logout(logout -> logout.logoutSuccessUrl("/door"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        (request, response, refusal) -> response.sendRedirect("/door")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain noDoorElsewhere(HttpSecurity http) {
        return http.securityMatcher("/door/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint((request, response, refusal) -> response.sendError(404)))
                .build();
    }
}
