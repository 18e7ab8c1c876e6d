package org.koiki.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.koiki.calendar.store.DueRun;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test in the whole application, called by mock requests or over mutual TLS on a port of its own ({@link TestMarket}): one
 * context and one database that all such tests share, so each uses codes of its own and expects the others' rows. The market
 * clock is a {@link TestClock}, set back to its start before each test; what falls due runs when a test says so ({@link
 * DueRun}). Put nothing on the test class that would need a
 * context of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "koiki.comparison.automatic=false",
            "koiki.energy.automatic=false",
            "koiki.energy.limits.files-per-second.2099-01-01=1",
            "koiki.energy.limits.files-at-once.2099-01-01=3",
            "koiki.energy.limits.history-per-second.2099-01-01=1",
            "koiki.energy.limits.history-at-once.2099-01-01=3",
            "koiki.energy.limits.slot-target-minutes.2099-01-01=50",
            "koiki.energy.limits.day-target-minutes.2099-01-01=120",
            "koiki.energy.limits.slot-split-low.2099-01-01=100",
            "koiki.energy.limits.fixed-target-days.2099-01-01=2",
            "koiki.energy.limits.test-retry-seconds.2099-01-01=7",
            "koiki.energy.limits.test-slow-seconds.2099-01-01=1",
            "koiki.energy.limits.test-ahead-days.2099-01-01=30",
            "koiki.energy.paths.05=/hokuriku/w4",
            "koiki.due.drain=false"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {TestAuthority.class, TestMail.class, TestWebhooks.class})
@Import({TestDatabase.class, TestTime.class, TestMarket.class, DueRun.class})
@TestExecutionListeners(listeners = TestTime.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface KoikiTest {}
