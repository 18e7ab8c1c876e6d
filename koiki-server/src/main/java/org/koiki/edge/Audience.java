package org.koiki.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.koiki.Problem;

/** Those who call one part of the hub, and how they are told what went wrong. */
public interface Audience {
    /** @param path as it was asked for, from the root */
    boolean calls(String path);

    /** Whether they look at pages, which only a request that reached the application can show. */
    default boolean readsPages() {
        return false;
    }

    /** Writes the whole answer, status included. */
    void tell(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
