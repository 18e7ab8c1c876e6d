package org.koiki.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.koiki.Problem;
import org.koiki.edge.Audience;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** People in front of a browser: a page in the layout of the screens; in place of a part of a page, the message alone. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ScreenAudience implements Audience {
    private final FrameInterceptor frame;
    private final ThymeleafViewResolver views;
    private final LocaleResolver languages;

    ScreenAudience(FrameInterceptor frame, ThymeleafViewResolver views, LocaleResolver languages) {
        this.frame = frame;
        this.views = views;
        this.languages = languages;
        views.setForceContentType(true);
    }

    @Override
    public boolean calls(String path) {
        return true;
    }

    @Override
    public boolean readsPages() {
        return true;
    }

    @Override
    public void tell(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = languages.resolveLocale(request);
        LocaleContextHolder.setLocale(language);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.setContentType("text/html;charset=UTF-8");
        render(model(problem, request), template(request), language, request, response);
    }

    private static String template(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null ? "desk/problem" : "desk/parts :: problem(problem=${problem})";
    }

    private Map<String, Object> model(Problem problem, HttpServletRequest request) {
        ModelAndView view = new ModelAndView();
        view.addObject("problem", problem.getBody());
        if (problem.getStatusCode().is5xxServerError()) {
            frame.addBareTo(view, request);
        } else {
            frame.addTo(view, request);
        }
        return view.getModel();
    }

    private void render(
            Map<String, Object> model,
            String template,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            Objects.requireNonNull(views.resolveViewName(template, language)).render(model, request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
