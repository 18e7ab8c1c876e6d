package org.koiki.metering.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.koiki.access.Caller;
import org.koiki.edge.Given;
import org.koiki.metering.delivery.FetchTrail.Channel;
import org.koiki.metering.rate.EnergyRates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The field's automatic download (自動ダウンロード, metering.md §6): list and file of each area at its base path. */
@Configuration(proxyBeanMethods = false)
class FieldDoors {
    private static final int BEFORE_PAGES = -1;

    @Bean
    SimpleUrlHandlerMapping automaticDownload(BasePaths paths, Delivery delivery, EnergyRates rates) {
        Map<String, HttpRequestHandler> handlers = new HashMap<>();
        paths.byArea().forEach((area, base) -> {
            handlers.put(base + "/FileListReceiver", (request, response) -> list(delivery, area, request, response));
            handlers.put(base + "/FileReceiver", (request, response) -> file(delivery, area, request, response));
        });
        SimpleUrlHandlerMapping doors = new SimpleUrlHandlerMapping(handlers, BEFORE_PAGES);
        doors.setInterceptors(rates.files());
        return doors;
    }

    private static void list(Delivery delivery, String area, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpRequestMethodNotSupportedException {
        requireReading(request);
        byte[] list = delivery.list(area, caller());
        response.setContentType(FieldList.TYPE);
        response.setContentLength(list.length);
        response.getOutputStream().write(list);
    }

    private static void file(Delivery delivery, String area, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpRequestMethodNotSupportedException {
        requireReading(request);
        String name = Given.required(request.getParameter("file"), "file");
        Caller caller = caller();
        delivery.send(delivery.find(name, area, caller), Channel.AUTOMATIC, caller, request, response);
    }

    /** Refuses what would change something. */
    static void requireReading(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod());
        }
    }

    /** Whom the certificate let in. */
    static Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("nobody was let in");
    }
}
