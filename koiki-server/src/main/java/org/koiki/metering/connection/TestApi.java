package org.koiki.metering.connection;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.edge.Given;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Connection tests as JSON. */
@RestController
@RequestMapping("/api/v1/energy/connection-tests")
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class TestApi {
    private static final int MOST = 1_000;

    private final ConnectionTests tests;
    private final TestViews views;
    private final Bookings bookings;
    private final TestReport report;

    TestApi(ConnectionTests tests, TestViews views, Bookings bookings, TestReport report) {
        this.tests = tests;
        this.views = views;
        this.bookings = bookings;
        this.report = report;
    }

    /** @param bookedFor market time to ask the TSO for; without it the test begins at once */
    record NewConnectionTest(String area, @Nullable Instant bookedFor) {}

    /** What the TSO says to a time that is asked for. */
    record TimeDecision(boolean confirm, @Nullable String note) {}

    /** The number of a case. */
    record ChosenCase(int testCase) {}

    @PostMapping
    @PreAuthorize("hasAuthority('ENERGY_FILE')")
    ResponseEntity<ConnectionTest> open(@RequestBody NewConnectionTest body, @AuthenticationPrincipal Caller caller) {
        ConnectionTest test = tests.open(Given.required(body.area(), "area"), body.bookedFor(), caller);
        return ResponseEntity.created(URI.create("/api/v1/energy/connection-tests/" + test.number()))
                .body(test);
    }

    @GetMapping
    Page<ConnectionTest> list(
            @RequestParam @Nullable LocalDate bookedFrom,
            @RequestParam @Nullable LocalDate bookedTo,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        int most = Math.clamp(limit, 1, MOST);
        return bookedFrom == null && bookedTo == null
                ? views.list(TestCursor.ofTest(cursor), most, caller)
                : bookings.between(bookedFrom, bookedTo, TestCursor.ofBooking(cursor), most, caller);
    }

    @GetMapping("/{number}")
    TestView get(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return views.view(number, caller);
    }

    @PostMapping("/{number}/decision")
    @PreAuthorize("hasAuthority('ENERGY_DECIDE')")
    ConnectionTest decide(
            @PathVariable String number, @RequestBody TimeDecision body, @AuthenticationPrincipal Caller caller) {
        return tests.decide(number, body.confirm(), body.note(), caller);
    }

    @PostMapping("/{number}/start")
    @PreAuthorize("hasAuthority('ENERGY_FILE')")
    ConnectionTest start(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return tests.start(number, caller);
    }

    @PutMapping("/{number}/case")
    @PreAuthorize("hasAuthority('ENERGY_FILE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@PathVariable String number, @RequestBody ChosenCase body, @AuthenticationPrincipal Caller caller) {
        tests.choose(number, body.testCase(), caller);
    }

    @PostMapping("/{number}/confirmations")
    @PreAuthorize("hasAuthority('ENERGY_FILE')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String number, @RequestBody ChosenCase body, @AuthenticationPrincipal Caller caller) {
        tests.confirm(number, body.testCase(), caller);
    }

    @PostMapping("/{number}/finish")
    @PreAuthorize("hasAuthority('ENERGY_FILE')")
    ConnectionTest finish(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return tests.finish(number, caller);
    }

    @GetMapping("/{number}/report")
    ResponseEntity<byte[]> report(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return report.answer(views.view(number, caller));
    }
}
