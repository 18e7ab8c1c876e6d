package org.koiki.switching.rule;

import org.koiki.calendar.BusinessDays;
import org.koiki.participant.Masters;
import org.koiki.switching.identity.IdentityCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules with the tables that come with the program. */
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {
    @Bean
    Limits switchingLimits() {
        return Limits.load();
    }

    @Bean
    SwitchingDates switchingDates(Limits limits, BusinessDays calendar) {
        return new SwitchingDates(LeadTimes.load(), limits, calendar);
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
    CodeLists switchingCodes() {
        return CodeLists.load();
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
