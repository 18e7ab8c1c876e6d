package org.koiki.notice.delivery;

/** Brings one delivery to its receiver. */
@FunctionalInterface
public interface Sender {
    /**
     * Sends it.
     *
     * @return what the receiver said, for the log
     * @throws NotDelivered when the receiver did not take it
     */
    String send(Delivery delivery);
}
