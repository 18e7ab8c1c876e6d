package org.koiki.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Screens as somebody sees them and sends their forms, by mock requests. */
public record Screens(MockMvcTester http) {
    public MvcTestResult get(RequestPostProcessor caller, String path) {
        return http.get().uri(path).with(caller).exchange();
    }

    public MvcTestResult post(RequestPostProcessor caller, String path, Map<String, String> given) {
        var request = http.post().uri(path).with(caller).with(csrf());
        given.forEach(request::param);
        return request.exchange();
    }

    /** Where an answer leads, without what is asked for there. */
    public static String path(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replaceFirst("\\?.*", "");
    }

    /** What the first group of a pattern finds on a page. */
    public static String found(Pattern pattern, MvcTestResult page) {
        return found(pattern, text(page));
    }

    public static String found(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    public static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
