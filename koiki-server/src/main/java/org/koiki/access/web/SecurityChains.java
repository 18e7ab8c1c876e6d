package org.koiki.access.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.koiki.access.CertificateOnly;
import org.koiki.access.Logins;
import org.koiki.access.door.Doorkeeper;
import org.koiki.edge.Failures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** Which way in leads where. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityChains {
    /** Timers around each filter cost more than the filters; requests as a whole are timed. */
    @Bean
    SecurityObservationSettings filtersUntimed() {
        return SecurityObservationSettings.noObservations();
    }

    /** Style sheets, scripts and market time: nothing of anybody's. An open page asks for the time, which keeps no session alive. */
    @Bean
    @Order(10)
    SecurityFilterChain assets(HttpSecurity http, ResponseHeaders headers) {
        return stateless(http, headers)
                .securityMatcher("/assets/**", "/favicon.ico", "/clock")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** WebAPI of the field: user id and password are form fields, so its controllers call {@link Logins}. */
    @Bean
    @Order(20)
    SecurityFilterChain webApi(
            HttpSecurity http, ResponseHeaders headers, Doorkeeper doorkeeper, Failures failures, Clock clock) {
        return stateless(http, headers)
                .securityMatcher("/service/**", "/members/dfw/**")
                .servletApi(AbstractHttpConfigurer::disable)
                .addFilterBefore(new AdmissionFilter(doorkeeper, failures, clock), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new PlainRefusal()).accessDeniedHandler(new PlainRefusal()))
                .build();
    }

    @Bean
    @Order(25)
    SecurityFilterChain certificateOnly(
            HttpSecurity http, ResponseHeaders headers, Doorkeeper doorkeeper, ObjectProvider<CertificateOnly> beans) {
        List<CertificateOnly> paths = beans.stream().toList();
        return stateless(http, headers)
                .securityMatcher(request -> paths.stream().anyMatch(path -> path.covers(request.getServletPath())))
                .addFilterBefore(new CertificateFilter(doorkeeper), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new PlainRefusal()).accessDeniedHandler(new PlainRefusal()))
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain jsonApi(
            HttpSecurity http, ResponseHeaders headers, Doorkeeper doorkeeper, Logins logins, ProblemWriter problems) {
        return stateless(http, headers)
                .securityMatcher("/api/**")
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new BasicLoginFilter(doorkeeper, logins, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(problems))
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain screens(HttpSecurity http, ResponseHeaders headers, Doorkeeper doorkeeper, Clock clock) {
        LoginEntryPoint login = new LoginEntryPoint();
        return http.headers(headers)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .addFilterBefore(new ScreenSessionFilter(doorkeeper, clock), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/login")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(login).accessDeniedHandler(login))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http, ResponseHeaders headers) {
        return http.headers(headers)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
