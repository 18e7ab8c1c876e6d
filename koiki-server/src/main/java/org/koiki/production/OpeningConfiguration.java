package org.koiki.production;

import org.koiki.ModuleMigrations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** What the first company, or a user to be let in again, needs of the hub: no web port, no screens. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"org.koiki.calendar", "org.koiki.audit", "org.koiki.participant"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
@Import(ModuleMigrations.class)
class OpeningConfiguration {}
