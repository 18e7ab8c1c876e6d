package org.koiki.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives an application context a {@link TestClock} and sets it back before each test. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime implements TestExecutionListener {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Override
    public void beforeTestMethod(TestContext context) {
        context.getApplicationContext().getBean(TestClock.class).set(TestClock.START);
    }
}
