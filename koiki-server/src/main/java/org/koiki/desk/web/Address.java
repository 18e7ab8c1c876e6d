package org.koiki.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address of the screen shown, for links that change one parameter of it. */
final class Address {
    private final HttpServletRequest request;

    Address(HttpServletRequest request) {
        this.request = request;
    }

    /** The same screen with a parameter set. */
    public String with(String name, Object value) {
        String encoded = UriUtils.encodeQueryParam(value.toString(), "UTF-8");
        return query(ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam(name, encoded));
    }

    /** The same screen without a parameter. */
    public String without(String name) {
        return query(ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam(name));
    }

    private static String query(UriComponentsBuilder address) {
        String query = address.build().getQuery();
        return "?" + (query == null ? "" : query);
    }
}
