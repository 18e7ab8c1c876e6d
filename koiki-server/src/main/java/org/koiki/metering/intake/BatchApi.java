package org.koiki.metering.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The meter system's door: batches of readings of a slot. */
@RestController
@RequestMapping("/api/v1/energy/{area}/{date}/{slot}")
@PreAuthorize("hasAuthority('POINT_FILE')")
class BatchApi {
    private final BatchIntake intake;
    private final BatchTable table;
    private final Uploads uploads;
    private final OwnArea own;
    private final EnergyLimits limits;
    private final Rejects rejects;
    private final MarketClock clock;

    BatchApi(
            BatchIntake intake,
            BatchTable table,
            Uploads uploads,
            OwnArea own,
            EnergyLimits limits,
            Rejects rejects,
            MarketClock clock) {
        this.intake = intake;
        this.table = table;
        this.uploads = uploads;
        this.own = own;
        this.limits = limits;
        this.rejects = rejects;
        this.clock = clock;
    }

    @PutMapping(path = "/{batch}", consumes = "text/csv")
    Receipt put(
            @PathVariable String area,
            @PathVariable LocalDate date,
            @PathVariable int slot,
            @PathVariable String batch,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, required = false) @Nullable String encoding,
            @RequestBody InputStreamResource csv,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        SlotKey key = key(area, date, slot, caller);
        requireOpen(key);
        if (!batch.matches("[0-9A-Za-z_-]{1,40}")) {
            throw EnergyProblems.name(batch);
        }
        return uploads.pass(() -> {
            try (InputStream body = PackedBody.unpacked(csv.getInputStream(), encoding)) {
                return intake.take(key, batch, body, caller.actor());
            }
        });
    }

    @GetMapping
    List<Receipt> list(
            @PathVariable String area,
            @PathVariable LocalDate date,
            @PathVariable int slot,
            @AuthenticationPrincipal Caller caller) {
        return table.of(key(area, date, slot, caller));
    }

    @GetMapping("/{batch}")
    Receipt find(
            @PathVariable String area,
            @PathVariable LocalDate date,
            @PathVariable int slot,
            @PathVariable String batch,
            @AuthenticationPrincipal Caller caller) {
        SlotKey key = key(area, date, slot, caller);
        return table.find(key, batch).orElseThrow(() -> EnergyProblems.unknown(key, batch));
    }

    @GetMapping(path = "/{batch}/rejects", produces = "text/csv;charset=UTF-8")
    Resource rejects(
            @PathVariable String area,
            @PathVariable LocalDate date,
            @PathVariable int slot,
            @PathVariable String batch,
            @AuthenticationPrincipal Caller caller) {
        return rejects.rows(key(area, date, slot, caller), batch);
    }

    private SlotKey key(String area, LocalDate date, int slot, Caller caller) {
        own.require(area, caller);
        return SlotKey.checked(area, date, slot);
    }

    private void requireOpen(SlotKey key) {
        if (clock.now().isBefore(key.end())) {
            throw EnergyProblems.early(key);
        }
        LocalDate first = clock.today().minusDays(limits.on(clock.today(), "days-back"));
        if (key.day().isBefore(first)) {
            throw EnergyProblems.late(key, first);
        }
    }
}
