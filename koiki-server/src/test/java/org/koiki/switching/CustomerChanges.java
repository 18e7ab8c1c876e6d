package org.koiki.switching;

import java.time.LocalDate;
import org.koiki.access.Caller;
import org.koiki.supplypoint.Family;
import org.koiki.switching.application.ApplicationCustomer;
import org.koiki.switching.application.ApplicationHead;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content.CustomerDataChange;
import org.springframework.context.ApplicationContext;

/** Changes of the data of the customers of a retailer (需要者情報変更). */
final class CustomerChanges {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 10);

    private final Applications applications;
    private final SuppliedPoints points;
    private final Caller retailer;

    CustomerChanges(ApplicationContext hub, Caller retailer) {
        this.retailer = retailer;
        applications = hub.getBean(Applications.class);
        points = new SuppliedPoints(hub);
    }

    /** At a point of its own. @return number of the application */
    String file(String letter) {
        return fileAt(points.supplied(letter, "2025-12-18"));
    }

    String fileAt(String point) {
        ApplicationHead head =
                new ApplicationHead(point, Family.LV, DAY, Works.NONE, "1", null, "窓口", null, null, true);
        ApplicationCustomer customer = new ApplicationCustomer(null, "山田花子", null, null);
        return applications
                .apply(new CustomerDataChange(head, customer, null, null, null), null, retailer)
                .application()
                .number();
    }
}
