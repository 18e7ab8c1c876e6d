package org.koiki.notice.delivery;

/** The ways that deliveries take. */
public enum Way {
    MAIL,
    WEBHOOK
}
