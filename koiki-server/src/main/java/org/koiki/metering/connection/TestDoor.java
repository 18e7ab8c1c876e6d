package org.koiki.metering.connection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.connection.Seen.Act;
import org.koiki.metering.connection.Seen.Manner;
import org.koiki.metering.delivery.DeliveryProblems;
import org.koiki.metering.delivery.FieldList;
import org.koiki.metering.delivery.ReceiverCodes;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The automatic download as each case of the kit wants it: the chosen case, or one that the path names. */
@RestController
@RequestMapping("/wheeling-test/{area}")
class TestDoor {
    private final TestRows rows;
    private final SeenRows seen;
    private final ReceiverCodes receivers;
    private final Kit kit;
    private final MarketClock clock;
    private final Ticks ticks;

    TestDoor(TestRows rows, SeenRows seen, ReceiverCodes receivers, Kit kit, MarketClock clock, Ticks ticks) {
        this.rows = rows;
        this.seen = seen;
        this.receivers = receivers;
        this.kit = kit;
        this.clock = clock;
        this.ticks = ticks;
    }

    @GetMapping({"/FileListReceiver", "/{number:[0-9]{1,2}}/FileListReceiver"})
    void list(
            @PathVariable String area,
            @PathVariable(required = false) @Nullable Integer number,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        ConnectionTest test = running(area, caller);
        TestCase testCase = testCase(test, number);
        FieldList list = new FieldList();
        script(test, testCase).offers().forEach(offer -> list.add(offer.file(), offer.size()));
        note(test, testCase, Act.LISTED, null, null, caller);
        byte[] bytes = list.bytes();
        response.setContentType(FieldList.TYPE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    @GetMapping({"/FileReceiver", "/{number:[0-9]{1,2}}/FileReceiver"})
    void file(
            @PathVariable String area,
            @PathVariable(required = false) @Nullable Integer number,
            @RequestParam String file,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ConnectionTest test = running(area, caller);
        TestCase testCase = testCase(test, number);
        Script script = script(test, testCase);
        Sample sample = script.sample(file).orElse(null);
        Manner manner = sample == null ? null : script.manner(file);
        if (sample != null && isForLengthAlone(request)) {
            begin(sample.zip(), response);
            return;
        }
        if (manner != Manner.SLOW) {
            note(test, testCase, Act.FETCHED, file, manner, caller);
        }
        if (sample == null || manner == null) {
            throw DeliveryProblems.unknownFile(file);
        }
        send(sample, manner, request, response);
        if (manner == Manner.SLOW) {
            note(test, testCase, Act.FETCHED, file, manner, caller);
        }
    }

    /** Whoever asks for the length alone has fetched nothing. */
    private static boolean isForLengthAlone(HttpServletRequest request) {
        return request.getMethod().equals("HEAD");
    }

    private void send(Sample sample, Manner manner, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] zip = manner == Manner.BROKEN ? broken(sample.zip()) : sample.zip();
        switch (manner) {
            case UNAVAILABLE -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(kit.retry().toSeconds()));
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
            case CUT -> {
                begin(zip, response);
                response.getOutputStream().write(zip, 0, zip.length / 2);
                response.flushBuffer();
                CutFilter.cut(request);
            }
            case SLOW -> {
                begin(zip, response);
                response.getOutputStream().write(zip, 0, zip.length / 2);
                response.flushBuffer();
                pause();
                response.getOutputStream().write(zip, zip.length / 2, zip.length - zip.length / 2 - 1);
                response.flushBuffer();
                response.getOutputStream().write(zip, zip.length - 1, 1);
                response.flushBuffer();
            }
            case WHOLE, MISLISTED, BROKEN -> {
                begin(zip, response);
                response.getOutputStream().write(zip);
            }
        }
    }

    private static void begin(byte[] zip, HttpServletResponse response) {
        response.setContentType("application/zip");
        response.setContentLength(zip.length);
    }

    /** Of the same length, but without a directory at its end. */
    private static byte[] broken(byte[] zip) {
        byte[] broken = zip.clone();
        Arrays.fill(broken, broken.length / 2, broken.length, (byte) 0);
        return broken;
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(kit.slow());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private ConnectionTest running(String area, Caller caller) {
        String receiver = receivers.code(caller, area).orElseThrow(() -> DeliveryProblems.noOperator(area));
        return rows.running(area, receiver).orElseThrow(() -> TestProblems.notRunning(area));
    }

    private static TestCase testCase(ConnectionTest test, @Nullable Integer number) {
        int wanted = number == null ? test.testCase() : number;
        return TestCase.numbered(wanted).orElseThrow(() -> TestProblems.badCase(wanted));
    }

    private Script script(ConnectionTest test, TestCase testCase) {
        return new Script(testCase, new Samples(test).of(testCase), History.of(seen.of(test.number()), testCase));
    }

    private void note(
            ConnectionTest test,
            TestCase testCase,
            Act act,
            @Nullable String file,
            @Nullable Manner manner,
            Caller caller) {
        String shown = file == null ? null : file.substring(0, Math.min(60, file.length()));
        seen.add(test.number(), new Seen(testCase, act, shown, manner, caller.address(), clock.now(), ticks.now()));
    }
}
