@NullMarked
package org.koiki.metering.publication;

import org.jspecify.annotations.NullMarked;
