package org.koiki.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.notice.Notices;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Adds the {@link Frame} to every screen that is about to be rendered. */
@Component
class FrameInterceptor implements HandlerInterceptor {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final MarketClock clock;
    private final Deadlines deadlines;
    private final Notices notices;

    FrameInterceptor(MarketClock clock, Deadlines deadlines, Notices notices) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.notices = notices;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view != null && !isRedirect(view)) {
            addTo(view, request, request.getParameter("done"));
        }
    }

    /** For a request that may have gone wrong at its parameters. */
    void addTo(ModelAndView view, HttpServletRequest request) {
        addTo(view, request, null);
    }

    private void addTo(ModelAndView view, HttpServletRequest request, @Nullable String done) {
        Wording say = new Wording(LocaleContextHolder.getLocale());
        view.addObject("say", say).addObject("frame", frame(request, say, done));
    }

    /** The frame as before login: asks nothing of the database. */
    void addBareTo(ModelAndView view, HttpServletRequest request) {
        Frame bare = new Frame(
                null,
                null,
                clock.now().toString(),
                TIME.format(clock.local()),
                null,
                List.of(),
                new Address(request),
                null);
        view.addObject("say", new Wording(LocaleContextHolder.getLocale())).addObject("frame", bare);
    }

    private static boolean isRedirect(ModelAndView view) {
        String name = view.getViewName();
        return name != null && name.startsWith("redirect:");
    }

    private Frame frame(HttpServletRequest request, Wording say, @Nullable String done) {
        Caller caller = caller();
        return new Frame(
                caller,
                caller == null ? null : say.company(caller.company()),
                clock.now().toString(),
                TIME.format(clock.local()),
                deadlines.next().orElse(null),
                caller == null ? List.of() : menu(caller, request),
                new Address(request),
                done);
    }

    private List<Menu.Group> menu(Caller caller, HttpServletRequest request) {
        return Menu.of(
                caller,
                request.getRequestURI(),
                notices.countUnread(caller.company().code()));
    }

    private static @Nullable Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }
}
