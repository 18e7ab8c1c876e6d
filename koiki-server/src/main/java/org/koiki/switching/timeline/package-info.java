/** All that a company may see of a supply point on one axis of time: contracts, applications, relays, meters. */
@NullMarked
package org.koiki.switching.timeline;

import org.jspecify.annotations.NullMarked;
