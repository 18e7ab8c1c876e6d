package org.koiki.client;

import java.util.List;

/**
 * A part of the feed of deliveries, oldest first.
 *
 * @param next the place after which to go on
 */
public record DeliveryPage(List<Delivery> items, long next) {
    public DeliveryPage {
        items = Lists.copy(items);
    }
}
