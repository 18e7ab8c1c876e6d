package org.koiki.metering.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.delivery.Sight;
import org.koiki.metering.intake.SlotKey;
import org.koiki.metering.publication.LackingPoints.Lacking;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which points lack a value in a slot: for the TSO to repair, and for a retailer to know what it waits for. */
@RestController
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class LackingApi {
    private final LackingPoints points;
    private final Sight sight;

    LackingApi(LackingPoints points, Sight sight) {
        this.points = points;
        this.sight = sight;
    }

    @GetMapping({"/api/v1/energy/{area}/gaps/{date}/{slot}/points", "/energy/gaps/{area}/{date}/{slot}"})
    void points(
            @PathVariable String area,
            @PathVariable LocalDate date,
            @PathVariable int slot,
            @RequestParam @Nullable Direction direction,
            @RequestParam @Nullable String retailer,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        SlotKey key = SlotKey.checked(area, date, slot);
        @Nullable String only = sight.only(area, retailer, caller);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"gaps-%s-%s-%02d.csv\"".formatted(area, date, slot));
        try (PrintWriter out = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            out.print("point,retailer,voltage,reading,direction\r\n");
            points.each(key, direction, only, lacking -> out.print(line(lacking)));
        }
    }

    private static String line(Lacking lacking) {
        return "%s,%s,%s,%s,%s\r\n"
                .formatted(
                        lacking.point(),
                        lacking.group().retailer(),
                        lacking.group().voltage(),
                        lacking.stated() ? "WITHOUT_VALUE" : "NONE",
                        lacking.direction());
    }
}
