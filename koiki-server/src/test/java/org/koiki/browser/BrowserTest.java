package org.koiki.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.koiki.testing.KoikiTest;
import org.springframework.context.annotation.Import;

/** A {@link KoikiTest} with a {@link Chromium}. Such tests run after all others. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@KoikiTest
@Import(Chromium.class)
@Tag("browser")
@Order(Integer.MAX_VALUE)
@interface BrowserTest {}
