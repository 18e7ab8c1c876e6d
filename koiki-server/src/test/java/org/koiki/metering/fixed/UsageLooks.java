package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koiki.calendar.Due;
import org.koiki.calendar.store.DueRun;
import org.koiki.metering.publication.Publishing;
import org.koiki.testing.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Looks at fixed usage, the files of a reading date that come of them, and what callers are told. */
final class UsageLooks {
    private final ApplicationContext hub;
    private final Path folder;
    private Map<String, String> before = Map.of();

    /** @param folder of a retailer's files of the reading date */
    UsageLooks(ApplicationContext hub, Path folder) {
        this.hub = hub;
        this.folder = folder;
    }

    /** The daily files that are due come first, as on any other day. */
    void at(String instant) {
        hub.getBean(TestClock.class).set(instant);
        hub.getBean(DueRun.class).run();
        hub.getBean(Publishing.class).run();
        hub.getBean(FixedTask.class)
                .run(new Due(
                        "energy.fixed", instant, hub.getBean(TestClock.class).now()));
        publish();
    }

    void publish() {
        hub.getBean(FixedPublishing.class).run(() -> true);
    }

    List<String> names() throws Exception {
        return new ArrayList<>(bytes().keySet());
    }

    StrictUsage file(String name) throws Exception {
        return StrictUsage.read(folder.resolve(name));
    }

    /** Names that are there since they were asked for last; all others are as they were. */
    List<String> fresh() throws Exception {
        Map<String, String> now = bytes();
        assertThat(now).containsAllEntriesOf(before);
        List<String> fresh = new ArrayList<>(now.keySet());
        fresh.removeAll(before.keySet());
        before = now;
        return fresh;
    }

    private Map<String, String> bytes() throws Exception {
        Map<String, String> bytes = new TreeMap<>();
        for (Path file : UsageCase.files(folder, "W5")) {
            bytes.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
        return bytes;
    }

    String get(String path, RequestPostProcessor caller) {
        return assertThat(http().get().uri(path).with(caller).exchange())
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    void refuses(String path, RequestPostProcessor caller, int status, String code) {
        assertThat(http().get().uri(path).with(caller).exchange())
                .hasStatus(status)
                .bodyText()
                .contains(code);
    }

    private MockMvcTester http() {
        return hub.getBean(MockMvcTester.class);
    }
}
