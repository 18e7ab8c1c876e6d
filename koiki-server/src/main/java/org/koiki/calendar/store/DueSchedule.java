package org.koiki.calendar.store;

import org.koiki.Rounds;
import org.koiki.calendar.MarketClock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "koiki.due.drain", matchIfMissing = true)
class DueSchedule {
    @Bean
    SmartInitializingSingleton firstDay(DueDays days, MarketClock clock, TransactionTemplate transaction) {
        return () -> transaction.executeWithoutResult(status -> days.begin(clock.today()));
    }

    @Bean
    Rounds dueLeaseRenewal(DueLease lease) {
        return Rounds.every(DueLease.RENEWAL, "due-lease", lease::renew);
    }

    @Bean
    Rounds dueDraining(DueDrain drain) {
        return Rounds.every(DueDrain.PAUSE, "due-list", drain::turn);
    }
}
