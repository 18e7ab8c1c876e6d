package org.koiki.notice.delivery;

/** The receiver did not take a delivery. The message goes to the delivery log. */
public final class NotDelivered extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotDelivered(String reason) {
        super(reason);
    }

    public NotDelivered(Exception cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
}
