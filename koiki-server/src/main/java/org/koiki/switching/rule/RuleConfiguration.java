package org.koiki.switching.rule;

import org.koiki.calendar.BusinessDays;
import org.koiki.participant.Masters;
import org.koiki.switching.RuleTables;
import org.koiki.switching.identity.IdentityCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The rules with the tables that come with the program, and the operator's own over them. */
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {
    @Bean
    OwnTables switchingTables(Environment settings) {
        return RuleTables.of(settings);
    }

    @Bean
    Limits switchingLimits(OwnTables own) {
        return Limits.load(own);
    }

    @Bean
    SwitchingDates switchingDates(OwnTables own, Limits limits, BusinessDays calendar) {
        return new SwitchingDates(LeadTimes.load(own), limits, calendar);
    }

    @Bean
    Faults switchingFaults() {
        return Faults.load();
    }

    @Bean
    DateCheck switchingDateCheck(SwitchingDates dates, Faults faults) {
        return new DateCheck(dates, faults);
    }

    @Bean
    OrderCheck switchingOrderCheck(Faults faults) {
        return new OrderCheck(faults);
    }

    @Bean
    DepartureCheck departureCheck(Departures departures, Masters masters, Faults faults) {
        return new DepartureCheck(departures, Registrations.of(masters), faults);
    }

    @Bean
    CodeLists switchingCodes(OwnTables own) {
        return CodeLists.load(own);
    }

    @Bean
    Determinations switchingDeterminations() {
        return Determinations.load();
    }

    @Bean
    IdentityCheck identityCheck() {
        return new IdentityCheck();
    }
}
