/** The termination relay (廃止取次): the new retailer asks the old one, on behalf of the customer, to end its contract. */
@NullMarked
package org.koiki.switching.relay;

import org.jspecify.annotations.NullMarked;
