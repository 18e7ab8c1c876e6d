package org.koiki.desk.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Japanese unless the visitor chose English, which a cookie remembers; and the frame around every screen. */
@Configuration(proxyBeanMethods = false)
class ScreenConfiguration implements WebMvcConfigurer {
    static final String LANGUAGE = "lang";

    private final FrameInterceptor frame;

    ScreenConfiguration(FrameInterceptor frame) {
        this.frame = frame;
    }

    @Bean
    static LocaleResolver localeResolver() {
        CookieLocaleResolver cookie = new CookieLocaleResolver("koiki-language");
        cookie.setDefaultLocale(Locale.JAPANESE);
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieSameSite("Lax");
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName(LANGUAGE);
        language.setIgnoreInvalidLocale(true);
        // It reads parameters, and with them the body of what calls itself a form.
        registry.addInterceptor(language).excludePathPatterns("/service/**", "/members/dfw/**");
        registry.addInterceptor(frame);
    }
}
