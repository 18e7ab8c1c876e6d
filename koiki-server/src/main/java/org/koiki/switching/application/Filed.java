package org.koiki.switching.application;

import org.koiki.access.Caller;
import org.koiki.switching.RequestKey;

/** An application as a retailer files it. */
record Filed(Content content, RequestKey request, Caller caller) {
    String point() {
        return content.head().supplyPoint();
    }

    String company() {
        return caller.company().code();
    }
}
