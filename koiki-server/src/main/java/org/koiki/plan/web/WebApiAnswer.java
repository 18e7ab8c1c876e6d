package org.koiki.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.koiki.message.PlanZip;
import org.koiki.message.ZippedXml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers of the WebAPI: always HTTP 200, the outcome in a header. */
final class WebApiAnswer {
    static final String RESULT = "resultcode";

    private WebApiAnswer() {}

    static ResponseEntity<byte[]> of(ResultCode result) {
        return ResponseEntity.ok()
                .header(RESULT, result.code())
                .contentType(MediaType.TEXT_PLAIN)
                .body(new byte[0]);
    }

    /** A file as Base64 of a zip with exactly one XML. */
    static ResponseEntity<byte[]> of(ResultCode result, ZippedXml file) {
        return ResponseEntity.ok()
                .header(RESULT, result.code())
                .contentType(MediaType.TEXT_PLAIN)
                .body(Base64.getEncoder().encode(PlanZip.zip(file.name(), file.xml())));
    }

    static ResponseEntity<byte[]> list(String xml) {
        return list(xml.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> list(byte[] xml) {
        return ResponseEntity.ok()
                .header(RESULT, ResultCode.DONE.code())
                .contentType(new MediaType("text", "xml", StandardCharsets.UTF_8))
                .body(xml);
    }
}
