package org.koiki.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.koiki.message.PlanCsv;
import org.koiki.message.PlanReader;
import org.koiki.message.ZippedXml;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Plans as files for spreadsheets. */
final class CsvFile {
    static final String TYPE = "text/csv";

    private CsvFile() {}

    /** A plan that stands, under the name of its XML. */
    static ResponseEntity<byte[]> of(ZippedXml file) {
        byte[] csv =
                PlanCsv.write(Objects.requireNonNull(PlanReader.read(file.xml()).plan()));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        PlanApi.attachment(file.name().replaceAll("(?i)\\.xml$", ".csv")))
                .contentType(new MediaType(MediaType.parseMediaType(TYPE), StandardCharsets.UTF_8))
                .body(csv);
    }
}
