package org.koiki.switching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.koiki.switching.Preconditions;
import org.koiki.switching.application.ApplicationLine;
import org.koiki.switching.application.Applications.Received;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers with an application and its version. */
final class Answers {
    private Answers() {}

    static ResponseEntity<ApplicationLine> of(ApplicationLine line) {
        return ResponseEntity.ok().eTag(Preconditions.tag(line.version())).body(line);
    }

    /** Where the lines of a CSV file go. */
    static OutputStream csv(String name, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return response.getOutputStream();
    }

    static ResponseEntity<ApplicationLine> of(Received received, ApplicationLine line) {
        return received.repeated()
                ? of(line)
                : ResponseEntity.created(URI.create("/api/v1/switching/applications/" + line.number() + "/progress"))
                        .eTag(Preconditions.tag(line.version()))
                        .body(line);
    }
}
