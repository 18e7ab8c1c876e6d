package org.koiki.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.koiki.testing.KoikiTest;

/** A {@link KoikiTest} that has a {@link Chromium}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@KoikiTest
@Tag("browser")
@interface BrowserTest {}
